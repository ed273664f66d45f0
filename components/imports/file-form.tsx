'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';
import { MAX_BYTES } from '@/lib/imports/words';

const MO = MAX_BYTES / 1024 / 1024;
const size = (bytes: number) =>
  bytes < 1_048_576
    ? `${Math.ceil(bytes / 1024)}\u00a0ko`
    : `${(bytes / 1_048_576).toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00a0Mo`;

/**
 * The file, chosen or dropped, and what it is looked at with. A plain form: it is sent the same way without JavaScript,
 * past the pages, which take no large body. Names its file and tells a too large one before it leaves.
 * @param current the file that is shown now, with how it was read
 */
export function FileForm({ current, error }: { current?: { nom: string; lecture: string }; error?: string }) {
  const [chosen, setChosen] = useState<{ nom: string; bytes: number } | null>(null);
  const [missing, setMissing] = useState(false);
  const [sending, setSending] = useState(false);
  const large =
    chosen && chosen.bytes > MAX_BYTES
      ? `Ce fichier pèse ${size(chosen.bytes)}, c’est plus que ${MO}\u00a0Mo. Enlevez les lignes des autres départements, ou coupez-le en plusieurs.`
      : undefined;
  const fault = large ?? (missing && !chosen ? 'Choisissez d’abord un fichier.' : chosen ? undefined : error);
  const shown = chosen ? { nom: chosen.nom, lecture: size(chosen.bytes) } : current;
  return (
    <form
      className="pile"
      action={paths.importFichier()}
      method="post"
      encType="multipart/form-data"
      noValidate
      onSubmit={(event) => {
        setMissing(!chosen);
        if (!chosen || large || sending) event.preventDefault();
        else setSending(true);
      }}
    >
      <div className="zone-depot">
        <span className="btn btn--secondaire" aria-hidden="true">
          <Icon name="upload" /> {shown ? 'Changer de fichier' : 'Choisir un fichier'}
        </span>
        <p id="fichier-aide">
          {shown ? (
            <>
              <b className="import-nom">{shown.nom}</b>
              <br />
              <span className="petit doux">{shown.lecture}</span>
            </>
          ) : (
            <span className="petit doux">Ou glissez-le ici.</span>
          )}
        </p>
        <input
          type="file"
          id="fichier"
          name="fichier"
          accept=".csv,.txt,.tsv,.xlsx,text/csv"
          required
          aria-label="Fichier CSV ou XLSX"
          aria-describedby={fault ? 'fichier-aide fichier-erreur' : 'fichier-aide'}
          aria-invalid={fault ? true : undefined}
          onChange={({ target }) => {
            const file = target.files?.[0];
            setMissing(false);
            setSending(false);
            setChosen(file ? { nom: file.name, bytes: file.size } : null);
          }}
        />
      </div>
      {fault && (
        // Read out: the choice of a file moves no focus to it.
        <div role="alert">
          <FieldError id="fichier">{fault}</FieldError>
        </div>
      )}
      <p className="ligne">
        <Button type="submit" variant="secondaire" aria-busy={sending || undefined}>
          {sending ? (
            <>
              <span className="roue" aria-hidden="true" />
              Lecture du fichier…
            </>
          ) : (
            'Aperçu'
          )}
        </Button>
        <span className="petit doux">
          Les fichiers du ministère et de Basilic sont reconnus. {MO} Mo au plus.
        </span>
      </p>
    </form>
  );
}
