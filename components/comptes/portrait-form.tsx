'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { Upload, UploadState } from '@/components/fichiers/upload';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';

type Chosen = { file: File; url: string };

/** One's photo: choose, look at it in its square, keep it; or take it away. */
export function PortraitForm({
  nom,
  portraitId,
  remove,
}: {
  nom: string;
  portraitId: string | null;
  remove: () => Promise<void>;
}) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [sending, setSending] = useState<UploadState | null>(null);
  const upload = useRef<Upload | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const router = useRouter();
  useEffect(() => () => (chosen ? URL.revokeObjectURL(chosen.url) : undefined), [chosen]);

  function choose(file: File | undefined) {
    setSending(null);
    setChosen(file ? { file, url: URL.createObjectURL(file) } : null);
  }
  function giveUp() {
    upload.current?.cancel();
    setSending(null);
    setChosen(null);
    field.current?.focus();
  }
  async function keep({ file }: Chosen) {
    const { startUpload } = await import('@/components/fichiers/upload');
    upload.current = startUpload({ slug: 'portrait', file, onChange: setSending });
    const kept = await upload.current.done.then(
      () => true,
      () => false,
    );
    if (!kept) return;
    setChosen(null);
    field.current?.focus();
    router.refresh();
  }

  const failed = sending?.etat === 'echec';
  const busy = sending !== null && !failed && sending.etat !== 'pret' && sending.etat !== 'annule';
  return (
    <div className="portrait">
      <span className="portrait-cadre">
        {chosen ? <Preview url={chosen.url} /> : <Avatar nom={nom} portrait={portraitId} />}
      </span>
      <div className="pile pile-courte">
        <p className="gras" id="portrait-titre">
          Votre photo
        </p>
        <p className="petit doux">
          Ceux qui partagent un espace avec vous la voient à côté de votre nom. Un carré y est taillé, au
          milieu.
        </p>
        <div className="ligne">
          <label className="btn btn--secondaire btn--petit champ-photo">
            <Icon name="image" /> {portraitId || chosen ? 'Choisir une autre photo' : 'Choisir une photo'}
            <input
              ref={field}
              className="sr"
              type="file"
              accept="image/*,.heic,.heif"
              disabled={busy}
              onChange={({ target }) => {
                choose(target.files?.[0]);
                target.value = '';
              }}
            />
          </label>
          {portraitId && !chosen && (
            <form action={remove}>
              <SubmitButton variant="discret" size="petit">
                Retirer ma photo
              </SubmitButton>
            </form>
          )}
          {chosen && (
            <>
              {!busy && (
                <Button size="petit" onClick={() => void keep(chosen)}>
                  Garder cette photo
                </Button>
              )}
              <Button variant="discret" size="petit" onClick={giveUp}>
                Annuler
              </Button>
            </>
          )}
        </div>
        {busy && <progress max={sending.total} value={sending.sent} aria-label="Envoi de votre photo" />}
        {failed && (
          <p className="erreur">
            <Icon name="triangle-alert" /> {sending.error}
          </p>
        )}
        <p className="petit" role="status">
          {busy && statusWords(sending)}
          {failed && <span className="sr">{sending.error}</span>}
          {sending?.etat === 'pret' && 'Votre photo est enregistrée.'}
        </p>
        <noscript>
          <p className="petit">Choisir une photo demande JavaScript.</p>
        </noscript>
      </div>
    </div>
  );
}

const statusWords = ({ etat }: UploadState) =>
  etat === 'coupure' ? 'Connexion interrompue, l’envoi reprendra tout seul.' : 'Envoi de votre photo…';

/** Some photos of telephones cannot be shown before the server has read them. */
function Preview({ url }: { url: string }) {
  const [unknown, setUnknown] = useState(false);
  return (
    <span className="avatar avatar--calme">
      {unknown ? (
        <Icon name="image" />
      ) : (
        // biome-ignore lint/performance/noImgElement: a file of this device, not yet sent
        <img src={url} alt="Ce que vous avez choisi" onError={() => setUnknown(true)} />
      )}
    </span>
  );
}
