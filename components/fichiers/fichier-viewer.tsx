'use client';

import { useState } from 'react';
import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-paths';
import { paths } from '@/lib/core/paths';
import type { FichierRef } from '@/lib/fichiers/schema';
import { FichierImage } from './fichier-image';
import { ViewerDialog } from './viewer-dialog';

type Shown = 'image' | 'audio' | 'video';

const WORDS: Record<Shown, { verb: string; icon: IconName }> = {
  image: { verb: 'Voir', icon: 'eye' },
  audio: { verb: 'Écouter', icon: 'play' },
  video: { verb: 'Regarder', icon: 'play' },
};

const shownAs = ({ genre }: FichierRef): Shown => (genre === 'audio' || genre === 'video' ? genre : 'image');

/** A button that opens the picture, the sound or the film over the page; without JavaScript, in its place. */
export function FichierViewer({ fichier }: { fichier: FichierRef }) {
  const [open, setOpen] = useState(false);
  const shown = shownAs(fichier);
  const { verb, icon } = WORDS[shown];
  const address = shown === 'image' ? paths.fichierApercu(fichier.id) : paths.fichierLecture(fichier.id);
  return (
    <>
      <form
        action={address}
        onSubmit={(event) => {
          event.preventDefault();
          setOpen(true);
        }}
      >
        <button className="btn btn--discret btn--petit fichier-voir" type="submit" aria-haspopup="dialog">
          <Icon name={icon} /> <span className="fichier-voir-mot">{verb}</span>
          <span className="sr"> {fichier.nom}</span>
        </button>
      </form>
      {open && <Viewer fichier={fichier} shown={shown} onClose={() => setOpen(false)} />}
    </>
  );
}

function Viewer({ fichier, shown, onClose }: { fichier: FichierRef; shown: Shown; onClose: () => void }) {
  const [failed, setFailed] = useState(false);
  return (
    <ViewerDialog fichier={fichier} shown={shown} onClose={onClose}>
      {shown === 'image' && <FichierImage fichier={fichier} size="apercu" alt={fichier.nom} />}
      {shown !== 'image' && (
        <Player kind={shown} source={paths.fichierLecture(fichier.id)} onFail={() => setFailed(true)} />
      )}
      {failed && (
        <p className="petit" role="status">
          Ce navigateur ne sait pas lire ce fichier. Téléchargez-le pour l’ouvrir avec un autre logiciel.
        </p>
      )}
    </ViewerDialog>
  );
}

/** Without captions: members bring the files, and may put a transcript beside them. */
function Player({
  kind: Tag,
  source,
  onFail,
}: {
  kind: 'audio' | 'video';
  source: string;
  onFail: () => void;
}) {
  return <Tag controls src={source} preload="metadata" onError={onFail} />;
}
