import type { FichierRef } from '@/lib/fichiers/schema';
import { kindAndSize } from '@/lib/fichiers/words';

/** A file by its name, its kind and its weight. */
export const Named = ({ fichier }: { fichier: FichierRef }) => (
  <span>
    {fichier.nom} <span className="petit doux">{kindAndSize(fichier)}</span>
  </span>
);
