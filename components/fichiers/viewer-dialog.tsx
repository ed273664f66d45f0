import { type ReactNode, useEffect, useRef } from 'react';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';
import type { FichierRef } from '@/lib/fichiers/schema';
import { kindAndSize } from '@/lib/fichiers/words';

type Props = {
  fichier: FichierRef;
  shown: 'image' | 'audio' | 'video';
  onClose: () => void;
  children: ReactNode;
};

/** One file over the page, as large as the window allows. Escape, the button or the ground around it close it. */
export function ViewerDialog({ fichier, shown, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // The browser gives the keyboard back only to what is still open.
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const title = `voir-${fichier.id}`;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press on the veil; Escape closes for the keyboard
    <dialog
      ref={dialog}
      className={`visionneuse visionneuse--${shown}`}
      aria-labelledby={title}
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div className="visionneuse-cadre">
        <div className="visionneuse-tete">
          <h2 className="titre-4" id={title}>
            {fichier.nom}
          </h2>
          <button
            className="btn btn--discret btn--icone"
            type="button"
            onClick={() => dialog.current?.close()}
          >
            <Icon name="x" label="Fermer" />
          </button>
        </div>
        {children}
        <p className="visionneuse-pied">
          <span className="petit doux">{kindAndSize(fichier)}</span>
          <a
            className="btn btn--secondaire btn--petit"
            href={paths.fichier(fichier.id)}
            download={fichier.nom}
          >
            <Icon name="download" /> Télécharger
          </a>
        </p>
      </div>
    </dialog>
  );
}
