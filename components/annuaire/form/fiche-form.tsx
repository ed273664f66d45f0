'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { CommuneField } from '@/components/communes/commune-field';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Checkbox, Field, Select, TextArea } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { FICHE_MAX } from '@/lib/annuaire/words';
import type { FormAction } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { ofListe, type Terme } from '@/lib/termes/words';
import { ContactFields } from './contact-fields';
import { type BoxProps, type FicheValues, type FieldProps, fieldId } from './fiche-values';
import { SalleFields } from './salle-fields';
import { TermeBoxes } from './terme-boxes';

type Props = {
  action: FormAction;
  ficheId: string;
  slug: string;
  values: FicheValues;
  termes: Terme[];
  /** The person is one of its référents. */
  speaks: boolean;
  /** Opens the part about the room. */
  withSalle: boolean;
};

/** Everything a fiche may say. Only name, genre and commune matter; all the rest can wait. */
export function FicheForm({ action, ficheId, slug, values: stored, termes, speaks, withSalle }: Props) {
  const [state, send] = useFormAction(action);
  const typed = state.status === 'error' ? state.values : undefined;
  const { fields = {} } = state;
  const field: FieldProps = (name) => ({
    name,
    id: fieldId(name),
    error: fields[name],
    defaultValue: (typed ?? stored)[name] ?? '',
  });
  const box: BoxProps = (name) => ({
    name,
    id: fieldId(name),
    error: fields[name],
    defaultChecked: (typed ?? stored)[name] === 'on',
  });
  const ids = Object.fromEntries(Object.keys(fields).map((name) => [name, fieldId(name)]));
  // What the screen showed. Sent again after a clash, the form is about what is written now.
  const seen = fields.vuLe ? '' : (stored.vuLe ?? '');
  return (
    <form action={send} className="formulaire" noValidate>
      <ErrorSummary state={state} title="Rien n’est encore changé" ids={ids} />
      <input type="hidden" name="ficheId" value={ficheId} />
      <input type="hidden" name="vuLe" value={seen} />
      <p className="doux">Seuls le nom et ce que c’est sont demandés. Tout le reste peut attendre.</p>
      <Part title="L’essentiel" first>
        <Field label="Nom" autoComplete="organization" maxLength={FICHE_MAX.nom} {...field('nom')} />
        <div className="deux">
          <Field
            label="Sigle ou autre nom"
            optional="unsaid"
            maxLength={FICHE_MAX.sigle}
            {...field('sigle')}
          />
          <Select label="Ce que c’est" {...field('genre')}>
            {ofListe(termes, 'genre').map(({ id, nom }) => (
              <option key={id} value={id}>
                {nom}
              </option>
            ))}
          </Select>
        </div>
        <Field
          label="En une phrase"
          help="Sous le nom, et dans les listes."
          optional="unsaid"
          maxLength={FICHE_MAX.accroche}
          {...field('accroche')}
        />
        <Field
          label="Adresse"
          autoComplete="street-address"
          optional="unsaid"
          maxLength={FICHE_MAX.adresse}
          {...field('adresse')}
        />
        <div className="deux">
          <CommuneField
            key={field('commune').defaultValue}
            label="Commune"
            help="Nom ou code postal."
            optional="unsaid"
            {...field('commune')}
          />
          <Field
            label="Code postal"
            help="Cinq chiffres."
            inputMode="numeric"
            autoComplete="postal-code"
            optional="unsaid"
            maxLength={5}
            {...field('codePostal')}
          />
        </div>
      </Part>
      <Part title="Ce que vous faites">
        <TextArea
          label="Présentation"
          help="Quelques phrases. Une ligne vide sépare deux paragraphes."
          rows={8}
          optional="unsaid"
          maxLength={FICHE_MAX.presentation}
          {...field('presentation')}
        />
        <TermeBoxes
          legend="Disciplines"
          name="disciplines"
          choices={ofListe(termes, 'discipline')}
          box={box}
        />
        <TermeBoxes legend="Publics" name="publics" choices={ofListe(termes, 'public')} box={box} />
        <TermeBoxes legend="Labels" name="labels" choices={ofListe(termes, 'label')} box={box} />
      </Part>
      <Part title="Ce que vous proposez et cherchez">
        <TextArea
          label="Vous proposez"
          help="Une phrase par ligne : « J’accueille des résidences »."
          rows={3}
          optional="unsaid"
          {...field('offres')}
        />
        <TextArea
          label="Vous cherchez"
          help="Une phrase par ligne : « Je cherche une intervention au printemps »."
          rows={3}
          optional="unsaid"
          {...field('demandes')}
        />
        <Checkbox label="J’accueille des résidences" optional="unsaid" {...box('accueilResidence')} />
        <Checkbox
          label="L’accueil est accessible en fauteuil roulant"
          optional="unsaid"
          {...box('accessible')}
        />
      </Part>
      <Part title="Vous joindre">
        <ContactFields field={field} box={box} speaks={speaks} />
      </Part>
      <details
        className="depliant"
        open={withSalle || Object.keys(fields).some((name) => name.startsWith('salle.'))}
      >
        <summary>
          <Icon name="chevron-right" /> <span className="legende-titre">La salle</span>
        </summary>
        <div className="formulaire pt-6">
          <SalleFields field={field} />
        </div>
      </details>
      <div className="form-fin">
        <SubmitButton size="large" pending="Enregistrement…">
          Enregistrer la fiche
        </SubmitButton>
        <Link href={paths.fiche(slug)} prefetch={false}>
          Revenir à la fiche sans rien changer
        </Link>
      </div>
    </form>
  );
}

const Part = ({
  title,
  first = false,
  children,
}: {
  title: string;
  first?: boolean;
  children: ReactNode;
}) => (
  <fieldset className={first ? 'etape etape--une' : 'etape'}>
    <legend className="legende-titre">{title}</legend>
    {children}
  </fieldset>
);
