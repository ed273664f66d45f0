import { streamEquipements } from '@/lib/annuaire/open-data/equipements';
import { visiteur } from '@/lib/comptes/actor';
import { openCsv } from '../open-answer';

/** Venues after the schema « équipements » 0.1.5 of the Socle commun des données locales. */
export const GET = () => openCsv('equipements.csv', streamEquipements(visiteur));
