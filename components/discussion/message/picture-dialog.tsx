import { FichierImage } from '@/components/fichiers/fichier-image';
import { ViewerDialog } from '@/components/fichiers/viewer-dialog';
import type { FichierRef } from '@/lib/fichiers/schema';

/** One picture of the discussion, over it. */
export function PictureDialog({ fichier, close }: { fichier: FichierRef; close: () => void }) {
  return (
    <ViewerDialog fichier={fichier} shown="image" onClose={close}>
      <FichierImage fichier={fichier} size="apercu" alt={`Image : ${fichier.nom}`} />
    </ViewerDialog>
  );
}
