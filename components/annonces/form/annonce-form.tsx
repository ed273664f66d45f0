'use client';

import { useRef } from 'react';
import { PublishEnd } from '@/components/redaction/publish-end';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, TextArea } from '@/components/ui/field';
import { FirstButton } from '@/components/ui/first-button';
import { Icon } from '@/components/ui/icon';
import { useFields } from '@/components/ui/use-fields';
import { ANNONCE_MAX } from '@/lib/annonces/words';
import type { FormAction } from '@/lib/core/form-state';
import { JOINTS } from '@/lib/fichiers/words';
import type { Terme } from '@/lib/termes/words';
import {
  ANNONCE_FORM,
  type AnnonceValues,
  FIRST_PARTS,
  type FormPhoto,
  type KeptState,
} from './annonce-values';
import { LinkFill } from './link-fill';
import { MoreFields } from './more-fields';
import { PartsFields } from './parts-fields';
import { PhotoField } from './photo-field';
import { PreviewButton } from './preview-button';
import { type Agenda, SpectacleQuestion } from './spectacle-question';
import { TermsFields } from './terms-fields';
import { useDraft } from './use-draft';
import { WhatFields } from './what-fields';

type Props = {
  action: FormAction;
  /** Keeps the draft by itself; absent for what is online already. */
  keep?: (form: FormData) => Promise<KeptState>;
  annonceId: string;
  values: AnnonceValues;
  /** Null: the page knows of no draft yet. */
  photos: FormPhoto[] | null;
  structures: { id: string; nom: string }[];
  disciplines: Terme[];
  /** Of what is online already. */
  cancelHref?: string;
  /** Where public shows belong. */
  agenda: Agenda;
};

/** Everything an annonce may say. Only title and description are required. */
export function AnnonceForm({
  action,
  keep,
  annonceId: first,
  values: stored,
  photos: known,
  structures,
  disciplines,
  cancelHref,
  agenda,
}: Props) {
  const { state, send, typed, fields, field, fieldId, ids } = useFields('annonce', action, stored);
  const form = useRef<HTMLFormElement>(null);
  const annonceId = typed?.annonceId || first;
  // Told that another tab changed the draft, one decides by a button: nothing is kept by itself until then.
  const { said, keepNow } = useDraft(form, annonceId, fields.vuLe ? undefined : keep);
  const editing = keep === undefined;
  const photos = known ?? (state.pictures ?? []).map((id) => ({ id, legende: '' }));
  const decided = fields.vuLe !== undefined || typed?.vuLe === '';
  const seen = decided ? '' : latest(stored.vuLe, typed?.vuLe, said !== 'en-cours' ? said?.vuLe : undefined);
  return (
    <form ref={form} id={ANNONCE_FORM} action={send} className="formulaire" noValidate>
      <FirstButton geste={editing ? 'enregistrer' : 'publier'} />
      <ErrorSummary
        state={state}
        title={editing ? 'Rien n’est encore changé' : 'L’annonce n’est pas encore publiée'}
        ids={{ ...ids, vuLe: fieldId('titre'), annonceId: fieldId('titre'), photos: JOINTS }}
      />
      <input type="hidden" name="annonceId" value={annonceId} />
      {/* What the screen showed. Sent again after a clash, the form is about what is written now. */}
      <input type="hidden" name="vuLe" value={seen} />
      {!editing && <LinkFill field={field} />}
      <WhatFields field={field} />
      <div className="etape">
        <h2>Votre annonce</h2>
        <Field
          label="Titre"
          help="Ce que l’on cherche ou propose, en une ligne. Par exemple : « Salle avec parquet pour dix jours »."
          maxLength={ANNONCE_MAX.titre}
          {...field('titre')}
        />
        <TextArea
          label="Description"
          help="Dimensions, accès, dates possibles, qui transporte. Une ligne vide sépare deux paragraphes."
          rows={7}
          maxLength={ANNONCE_MAX.description}
          {...field('description')}
        />
        <SpectacleQuestion field={field} agenda={agenda} geste={editing ? 'enregistrer' : 'publier'} />
        <PhotoField annonceId={annonceId} photos={photos} field={field} prepare={keepNow} />
      </div>
      <TermsFields field={field} />
      <PartsFields field={field} lines={partsOf(typed ?? stored)} />
      <MoreFields field={field} structures={structures} disciplines={disciplines} />
      <PublishEnd editing={editing} cancelHref={cancelHref} beside={<PreviewButton />}>
        <p className="petit doux ligne" role="status">
          <DraftWords said={said} />
        </p>
      </PublishEnd>
    </form>
  );
}

/** The version on the screen: what was drawn, sent or kept last. */
const latest = (...moments: (string | number | undefined)[]) => {
  const known = moments.map(Number).filter((one) => one > 0);
  return known.length > 0 ? String(Math.max(...known)) : '';
};

function DraftWords({ said }: { said: KeptState | 'en-cours' | null }) {
  if (said === null) return null;
  if (said === 'en-cours') return 'Brouillon en cours d’enregistrement…';
  if (said.status === 'error') return said.message;
  return (
    <>
      <Icon name="check" /> Brouillon gardé à {said.at}
      {said.message && `, ${said.message}`}
    </>
  );
}

/** Lines of employers to show: those that say something, and one more. */
function partsOf(values: AnnonceValues) {
  const filled = Object.entries(values).flatMap(([name, value]) => {
    const [list, index] = name.split('.');
    return list === 'parts' && value ? [Number(index) + 2] : [];
  });
  return Math.max(FIRST_PARTS, ...filled);
}
