import type { Envoi, UploadQueue } from './upload-queue';
import { UploadRow } from './upload-row';
import { listTitle } from './words';

/** Every file on its way, or refused, until taken off the list. */
export function UploadList({
  envois,
  queue,
  onGone,
}: {
  envois: Envoi[];
  queue: UploadQueue;
  onGone: () => void;
}) {
  return (
    <section aria-labelledby="envois-titre" className="pile pile-courte">
      <h2 className="titre-4" id="envois-titre">
        {listTitle(envois)}
      </h2>
      <ul className="envois">
        {envois.map((envoi) => (
          <UploadRow key={envoi.id} envoi={envoi} queue={queue} onGone={onGone} />
        ))}
      </ul>
    </section>
  );
}
