import { FichierImage } from '@/components/fichiers/fichier-image';
import { Icon } from '@/components/ui/icon';
import { sizeWords } from '@/lib/fichiers/words';
import { type Attachment, progressWords } from './attachments';
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
      <p className="etat etat--echec" role="alert" hidden={!refused}>
        {refused}
      </p>
    </>
  );
}

function Chip({ item, attachments }: { item: Attachment; attachments: Attachments }) {
  const { etat, sent, total } = item.upload;
  const failed = etat === 'echec';
  const moving = etat === 'envoi' || etat === 'verification';
  return (
    <li className={failed ? 'jointe jointe--echec' : 'jointe'}>
      <Thumbnail item={item} />
      <div className="jointe-mots">
        <span className="jointe-nom">{item.nom}</span>
        <span className="jointe-etat" role={failed ? 'alert' : undefined}>
          {progressWords(item.upload, sizeWords(item.taille))}
        </span>
        {moving ? <progress max={total || 1} value={sent} aria-label={`Envoi de ${item.nom}`} /> : null}
      </div>
      {failed ? (
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

function Thumbnail({ item: { thumbnail, fichier } }: { item: Attachment }) {
  if (thumbnail)
    // biome-ignore lint/performance/noImgElement: a picture of this device, that no server knows yet
    return <img className="jointe-image" src={thumbnail} alt="" decoding="async" />;
  if (fichier?.genre === 'image' && fichier.largeur)
    return (
      <span className="jointe-image">
        <FichierImage fichier={fichier} size="vignette" alt="" />
      </span>
    );
  return <Icon name="paperclip" />;
}
