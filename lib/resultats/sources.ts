import { annonces } from './sortes/annonces';
import { annuaire } from './sortes/annuaire';
import { appels } from './sortes/appels';
import { blog } from './sortes/blog';
import { documents } from './sortes/documents';
import { espaces } from './sortes/espaces';
import { fichiers } from './sortes/fichiers';
import { forum } from './sortes/forum';
import { messages } from './sortes/messages';
import type { Source } from './source';
import type { Sorte } from './words';

export const sources: Record<Sorte, Source> = {
  annuaire,
  annonces,
  appels,
  forum,
  blog,
  espaces,
  messages,
  documents,
  fichiers,
};
