import { useState } from 'react';
import { FichierImage } from '@/components/fichiers/fichier-image';
import { guessIcon } from '@/components/fichiers/genre-icon';
import { Icon } from '@/components/ui/icon';
import { plural } from '@/lib/core/text';
import { sizeWords } from '@/lib/fichiers/words';
import { type Attachment, progressWords, readyFiles } from './attachments';
import type { Attachments } from './use-attachments';

/** The files under the message being written: how far each is, and a way to take it out or try it again. */
export function AttachmentList({ attachments }: { attachments: Attachments }) {
  const { all, refused } = attachments;
  return (
    <>
      {all.length > 0 ? (
        <ul className="jointes" aria-label="Fichiers joints">
          {all.map((item) => (
            <Chip key={item.key} item={item} attachments={attachments} />
          ))}
        </ul>
      ) : null}
      <span className="sr" role="status">
        {all.length > 0 ? summary(all) : ''}
      </span>
      {refused ? (
        <p className="etat etat--echec" role="alert">
          <Icon name="triangle-alert" /> {refused}
        </p>
      ) : null}
    </>
  );
}

/** Read out at each file that comes or is there, not at each step of its way. */
function summary(all: Attachment[]) {
  const ready = readyFiles(all).length;
  const joined = plural(all.length, 'fichier joint', 'fichiers joints');
  return ready === all.length
    ? `${joined}, tout est arrivé.`
    : `${joined}, ${ready} sur ${all.length} arrivés.`;
}

function Chip({ item, attachments }: { item: Attachment; attachments: Attachments }) {
  const { etat, sent, total } = item.upload;
  const failed = etat === 'echec';
  // What the server says of it names it.
  const told = failed && item.upload.error?.includes(item.nom);
  const moving = etat === 'envoi' || etat === 'verification';
  return (
    <li className={failed ? 'jointe jointe--echec' : 'jointe'}>
      <Thumbnail item={item} />
      <div className="jointe-mots">
        {told ? null : <span className="jointe-nom">{item.nom}</span>}
        <span className="jointe-etat" role={failed ? 'alert' : undefined}>
          {progressWords(item.upload, sizeWords(item.taille))}
        </span>
        {moving ? <progress max={total || 1} value={sent} aria-label={`Envoi de ${item.nom}`} /> : null}
      </div>
      {failed && item.upload.mayRetry ? (
        <button
          type="button"
          className="btn btn--discret btn--icone"
          onClick={() => attachments.retry(item.key)}
        >
          <Icon name="refresh-cw" />
          <span className="sr">Réessayer {item.nom}</span>
        </button>
      ) : null}
      <button type="button" className="btn btn--discret btn--icone" onClick={() => attachments.remove(item)}>
        <Icon name="x" />
        <span className="sr">Retirer {item.nom}</span>
      </button>
    </li>
  );
}

/** The picture, as long as it is one: bytes that draw nothing, or were refused, are a file. */
function Thumbnail({ item: { nom, thumbnail, fichier, upload } }: { item: Attachment }) {
  const [broken, setBroken] = useState(false);
  if (thumbnail && !broken && upload.etat !== 'echec')
    return (
      // biome-ignore lint/performance/noImgElement: a picture of this device, that no server knows yet
      <img className="jointe-image" src={thumbnail} alt="" decoding="async" onError={() => setBroken(true)} />
    );
  if (fichier?.genre === 'image' && fichier.largeur)
    return (
      <span className="jointe-image">
        <FichierImage fichier={fichier} size="vignette" alt="" />
      </span>
    );
  return <Icon name={guessIcon({ name: nom, type: fichier?.type ?? '' })} />;
}
