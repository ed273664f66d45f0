import { useEffect, useRef } from 'react';
import { FichierImage } from '@/components/fichiers/fichier-image';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';
import type { FichierRef } from '@/lib/fichiers/schema';

/** One picture, as large as the window allows. Escape, the button or the ground around it close it. */
export function PictureDialog({ fichier, close }: { fichier: FichierRef; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // The browser gives the keyboard back only to what is still open.
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the ground is a second way; Escape and the button do the same
    <dialog
      ref={dialog}
      className="visionneuse"
      aria-label={`Image : ${fichier.nom}`}
      onClose={close}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
    >
      <div className="visionneuse-tete">
        <p className="wrap-anywhere">{fichier.nom}</p>
        <a className="btn btn--secondaire btn--petit" href={paths.fichier(fichier.id)} download={fichier.nom}>
          <Icon name="download" /> Télécharger
        </a>
        <Button variant="secondaire" size="petit" icon="x" onClick={() => dialog.current?.close()}>
          Fermer
        </Button>
      </div>
      <FichierImage fichier={fichier} size="apercu" alt={`Image : ${fichier.nom}`} />
    </dialog>
  );
}
