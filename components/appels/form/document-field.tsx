'use client';

import { useRouter } from 'next/navigation';
import { useId, useRef, useState } from 'react';
import type { Upload, UploadState } from '@/components/fichiers/upload';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { useHydrated } from '@/components/ui/use-hydrated';
import { MAX_DOCUMENTS } from '@/lib/appels/words';
import { plural } from '@/lib/core/text';

export type FormDocument = { id: string; nom: string };
type Sent = { key: string; nom: string; state: UploadState | null; upload: Upload };

const ACCEPT = '.pdf,.doc,.docx,.odt,.rtf,.txt,.xls,.xlsx,.ods,.csv,.ppt,.pptx,.odp';
const underWay = ({ state }: Sent) => !state || !['pret', 'echec', 'annule'].includes(state.etat);

/** The papers of a call, inside its form: they leave at once, and are taken away by a button of the form. */
export function DocumentField({
  appelId,
  documents,
  kept,
}: {
  appelId: string;
  documents: FormDocument[];
  /** The call is there to receive them. */
  kept: boolean;
}) {
  const [sent, setSent] = useState<Sent[]>([]);
  const [refused, setRefused] = useState('');
  const [arrived, setArrived] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const hydrated = useHydrated();
  const router = useRouter();
  const left = MAX_DOCUMENTS - documents.length - sent.filter(underWay).length;

  async function add(files: File[]) {
    setRefused('');
    if (files.length === 0) return;
    if (files.length > left) {
      setRefused(`Vous avez choisi ${plural(files.length, 'document')} : ${MAX_DOCUMENTS} au plus en tout.`);
      return;
    }
    const { startUpload } = await import('@/components/fichiers/upload');
    for (const file of files) {
      const key = `${file.name}-${file.size}-${Date.now()}-${Math.random()}`;
      const onChange = (state: UploadState) =>
        setSent((list) => list.map((one) => (one.key === key ? { ...one, state } : one)));
      const upload = startUpload({ slug: 'appel', appelId, file, onChange });
      setSent((list) => [...list, { key, nom: file.name, state: null, upload }]);
      upload.done.then(
        () => {
          setSent((list) => list.filter((one) => one.key !== key));
          setArrived((count) => count + 1);
          router.refresh();
        },
        () => undefined,
      );
    }
  }
  const forget = (gone: Sent) => {
    gone.upload.cancel();
    setSent((list) => list.filter((one) => one !== gone));
    input.current?.focus();
  };

  return (
    <fieldset className="etape pile" id="documents">
      <legend className="legende">
        Documents <span className="aide">(facultatif, {MAX_DOCUMENTS} au plus, 20&nbsp;Mo chacun)</span>
      </legend>
      {documents.length > 0 && (
        <ul className="pile pile-courte">
          {documents.map((document) => (
            <li key={document.id} className="ligne">
              <span className="lien-long">{document.nom}</span>
              <SubmitButton variant="discret" size="petit" name="geste" value={`retirer:${document.id}`}>
                Retirer<span className="sr"> {document.nom}</span>
              </SubmitButton>
            </li>
          ))}
        </ul>
      )}
      {!kept ? (
        <p className="petit doux">Gardez d’abord le brouillon : vous pourrez alors joindre des documents.</p>
      ) : hydrated ? (
        <p>
          <label className="btn btn--secondaire btn--petit champ-photo" htmlFor={id}>
            <Icon name="paperclip" /> Joindre des documents
          </label>
          <input
            ref={input}
            id={id}
            className="sr"
            type="file"
            multiple
            accept={ACCEPT}
            disabled={left <= 0}
            onChange={({ target }) => {
              void add([...(target.files ?? [])]);
              target.value = '';
            }}
          />
        </p>
      ) : (
        <p className="petit doux">Joindre des documents demande JavaScript.</p>
      )}
      {refused && (
        <p className="erreur" role="alert">
          <Icon name="triangle-alert" /> {refused}
        </p>
      )}
      {sent.length > 0 && (
        <ul className="photos-envoi">
          {sent.map((one) => (
            <li key={one.key}>
              <span className="photos-nom">{one.nom}</span>
              {one.state?.etat === 'echec' ? (
                <span className="erreur">
                  <Icon name="triangle-alert" /> {one.state.error}
                </span>
              ) : (
                <progress max={one.state?.total} value={one.state?.sent} aria-label={`Envoi de ${one.nom}`} />
              )}
              <Button variant="discret" size="petit" onClick={() => forget(one)}>
                {underWay(one) ? 'Annuler' : 'Fermer'}
                <span className="sr"> {one.nom}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <p className="petit" role="status">
        {arrived > 0 && sent.length === 0 && `${plural(arrived, 'document ajouté', 'documents ajoutés')}.`}
      </p>
    </fieldset>
  );
}
