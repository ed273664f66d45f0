import { streamEquipements } from '@/lib/annuaire/open-data/equipements';
import { visiteur } from '@/lib/comptes/actor';
import { openCsv } from '../open-answer';

/** Made at each request: the build has no database, and no public address. */
export const dynamic = 'force-dynamic';

/** Venues after the schema « équipements » 0.1.5 of the Socle commun des données locales. */
export const GET = () => openCsv('equipements.csv', streamEquipements(visiteur));
