import type { Cible } from './cible';
import { annonce } from './cibles/annonce';
import { article } from './cibles/article';
import { commentaire } from './cibles/commentaire';
import { compte } from './cibles/compte';
import { document } from './cibles/document';
import { fiche } from './cibles/fiche';
import { fichier } from './cibles/fichier';
import { message } from './cibles/message';
import { reponse } from './cibles/reponse';
import { sujet } from './cibles/sujet';
import type { CibleKind } from './words';

/** Everything that can be reported, by its kind. */
export const cibles: Record<CibleKind, Cible> = {
  sujet,
  reponse,
  annonce,
  commentaire,
  article,
  message,
  document,
  fichier,
  fiche,
  compte,
};
