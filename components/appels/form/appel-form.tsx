'use client';

import { TermeBoxes } from '@/components/annuaire/form/terme-boxes';
import { PublishEnd } from '@/components/redaction/publish-end';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, TextArea } from '@/components/ui/field';
import { FirstButton } from '@/components/ui/first-button';
import { useFields } from '@/components/ui/use-fields';
import { APPEL_MAX, heureWords } from '@/lib/appels/words';
import type { FormAction } from '@/lib/core/form-state';
import type { Terme } from '@/lib/termes/words';
import { DocumentField, type FormDocument } from './document-field';

/** What the fields show, by their names: texts; « on » for a ticked box. */
export type AppelValues = Record<string, string>;

type Props = {
  action: FormAction;
  appelId: string;
  values: AppelValues;
  documents: FormDocument[];
  disciplines: Terme[];
  /** Online, or withdrawn: saved, not published. */
  editing: boolean;
  /** It is there already, and can receive papers. */
  kept: boolean;
  cancelHref: string;
};

/** Everything a call may say. Title, issuer and description are needed to publish it; a title alone to keep it. */
export function AppelForm({
  action,
  appelId: first,
  values: stored,
  documents,
  disciplines,
  editing,
  kept,
  cancelHref,
}: Props) {
  const { state, send, typed, fields, field, box, fieldId, ids } = useFields('appel', action, stored);
  const appelId = typed?.appelId || first;
  return (
    <form action={send} className="formulaire" noValidate>
      <FirstButton geste={editing ? 'enregistrer' : 'publier'} />
      <ErrorSummary
        state={state}
        title={editing ? 'Rien n’est encore changé' : 'L’appel n’est pas encore publié'}
        ids={{ ...ids, vuLe: fieldId('titre'), appelId: fieldId('titre') }}
      />
      <input type="hidden" name="appelId" value={appelId} />
      {/* What the screen showed. Sent again after a clash, the form is about what is written now. */}
      <input type="hidden" name="vuLe" value={fields.vuLe ? '' : (stored.vuLe ?? '')} />
      <div className="etape">
        <h2>L’appel</h2>
        <Field label="Titre" maxLength={APPEL_MAX.titre} {...field('titre')} />
        <Field
          label="Qui le lance"
          help="Drac Grand Est, Département des Vosges, Fondation de France…"
          maxLength={APPEL_MAX.emetteur}
          {...field('emetteur')}
        />
        <TextArea
          label="Description"
          help="Ce qu’il soutient, à quelles conditions. Une ligne vide sépare deux paragraphes."
          rows={9}
          maxLength={APPEL_MAX.description}
          {...field('description')}
        />
        <Field
          label="Page de l’émetteur"
          inputMode="url"
          optional
          maxLength={APPEL_MAX.lienUrl}
          {...field('lienUrl')}
        />
      </div>
      <div className="etape">
        <h2>Jusqu’à quand</h2>
        <p className="aide">
          À l’{heureWords()}. Sans heure, le jour entier compte ; sans date, l’appel est ouvert toute l’année.
        </p>
        <div className="deux deux--serre">
          <Field label="Date limite" type="date" optional {...field('limite')} />
          <Field label="Heure" type="time" optional {...field('limiteHeure')} />
        </div>
      </div>
      <div className="etape">
        <h2>Pour qui, et combien</h2>
        <div className="deux deux--serre">
          <Field
            label="Montant le plus bas, en euros"
            inputMode="decimal"
            optional
            {...field('montantMin')}
          />
          <Field
            label="Montant le plus haut, en euros"
            inputMode="decimal"
            optional
            {...field('montantMax')}
          />
        </div>
        <Field
          label="Précision sur le montant"
          help="« 80 % du budget au plus », « deux lauréats »."
          optional
          maxLength={APPEL_MAX.montantDetail}
          {...field('montantDetail')}
        />
        <TextArea
          label="Qui peut répondre"
          rows={4}
          optional
          maxLength={APPEL_MAX.eligibles}
          {...field('eligibles')}
        />
        <TermeBoxes legend="Disciplines" name="disciplines" choices={disciplines} box={box} />
      </div>
      <DocumentField appelId={appelId} documents={documents} kept={kept} />
      <PublishEnd editing={editing} cancelHref={cancelHref} />
    </form>
  );
}
