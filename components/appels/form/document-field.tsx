'use client';

import { useState } from 'react';
import { ChooseFiles } from '@/components/fichiers/upload-field';
import { UploadList } from '@/components/fichiers/upload-list';
import { useUploads } from '@/components/fichiers/use-uploads';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { useHydrated } from '@/components/ui/use-hydrated';
import { MAX_DOCUMENTS } from '@/lib/appels/words';
import { plural } from '@/lib/core/text';

export type FormDocument = { id: string; nom: string };

const ACCEPT = '.pdf,.doc,.docx,.odt,.rtf,.txt,.xls,.xlsx,.ods,.csv,.ppt,.pptx,.odp';
const WORDS = { one: 'document', many: 'documents', come: 'ajouté', comeMany: 'ajoutés' };

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
  const uploads = useUploads({ slug: 'appel', appelId });
  const [refused, setRefused] = useState('');
  const hydrated = useHydrated();
  const left = MAX_DOCUMENTS - documents.length - uploads.going;

  function add(files: File[]) {
    const tooMany = files.length > left;
    setRefused(
      tooMany
        ? `Vous avez choisi ${plural(files.length, 'document')} : ${MAX_DOCUMENTS} au plus en tout.`
        : '',
    );
    if (!tooMany) void uploads.add(files);
  }

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
          <ChooseFiles
            uploads={uploads}
            icon="paperclip"
            label="Joindre des documents"
            accept={ACCEPT}
            full={left <= 0}
            onChoose={add}
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
      <UploadList uploads={uploads} words={WORDS} />
    </fieldset>
  );
}
