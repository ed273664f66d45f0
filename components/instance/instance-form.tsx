'use client';

import { ErrorSummary } from '@/components/ui/error-summary';
import { Field, Select, TextArea } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormState } from '@/lib/core/form-state';
import type { InstanceSettings } from '@/lib/instance/schema';
import { fuseauNames, fuseaux } from '@/lib/instance/words';
import { AccessibilityFields } from './accessibility-fields';
import { HueFields } from './hue-fields';

type Props = {
  instance: InstanceSettings;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

export function InstanceForm({ instance, action }: Props) {
  const [state, formAction] = useFormAction(action);
  /** What every field of this form shares: its name, its error, what was typed or is saved. */
  const field = (name: keyof InstanceSettings) => ({
    name,
    error: state.fields?.[name],
    defaultValue: state.values?.[name] ?? String(instance[name]),
  });
  return (
    <form className="formulaire" action={formAction} noValidate>
      <ErrorSummary state={state} title="Les réglages ne sont pas encore enregistrés" />
      <fieldset className="etape etape--une">
        <legend className="legende-titre">Le territoire</legend>
        <div className="deux">
          <Field label="Nom du site" help="Le mot du logo." {...field('nom')} />
          <Field
            label="Complément"
            help="Ce qui suit le nom : « des Vosges »."
            optional
            {...field('complement')}
          />
          <Field label="Département" help="Son nom seul : « Vosges »." {...field('departementNom')} />
          <Field
            label="Code du département"
            help="Ses communes sont proposées au prochain démarrage."
            {...field('departementCode')}
          />
        </div>
      </fieldset>
      <fieldset className="etape">
        <legend className="legende-titre">La couleur du rideau</legend>
        <HueFields hue={field('rideauTeinte')} chroma={field('rideauChroma')} />
      </fieldset>
      <fieldset className="etape">
        <legend className="legende-titre">Vous joindre</legend>
        <div className="deux">
          <Field label="Téléphone" type="tel" optional {...field('telephone')} />
          <Field label="E-mail de l’équipe" type="email" optional {...field('emailContact')} />
        </div>
        <Field
          label="Horaires"
          help="Après « La mission culture du Département, »."
          optional
          {...field('horaires')}
        />
      </fieldset>
      <fieldset className="etape">
        <legend className="legende-titre">L’heure</legend>
        <Select
          label="Fuseau horaire"
          help="Les résumés par e-mail partent à 7 heures, à cette heure-là."
          {...field('fuseau')}
        >
          {fuseaux.map((fuseau) => (
            <option key={fuseau} value={fuseau}>
              {fuseauNames[fuseau]}
            </option>
          ))}
        </Select>
      </fieldset>
      <fieldset className="etape">
        <legend className="legende-titre">Les fichiers des espaces</legend>
        <div className="deux">
          <Field
            label="Poids d’un fichier, en Mo"
            help="Au plus, pour chaque fichier ajouté."
            type="number"
            min={1}
            max={2000}
            {...field('fichierMaxMo')}
          />
          <Field
            label="Place d’un espace, en Mo"
            help="Pour tous ses fichiers, corbeille comprise."
            type="number"
            min={1}
            max={1000000}
            {...field('espaceQuotaMo')}
          />
        </div>
      </fieldset>
      <fieldset className="etape">
        <legend className="legende-titre">Les annonces</legend>
        <Field
          label="Durée d’une annonce, en jours"
          help="Ensuite elle expire, sauf si son auteur la renouvelle. Il est prévenu une semaine avant."
          type="number"
          min={15}
          max={365}
          {...field('annonceJours')}
        />
        <p>
          Les spectacles ouverts au public ont leur place dans un agenda public. Quand une annonce en parle,
          son auteur y est renvoyé. Sans adresse, il ne l’est pas.
        </p>
        <div className="deux">
          <Field
            label="Nom de l’agenda public"
            help="« Sortir dans les Vosges »."
            optional
            {...field('agendaNom')}
          />
          <Field
            label="Adresse de l’agenda public"
            help="La page où l’on propose une date."
            inputMode="url"
            optional
            {...field('agendaUrl')}
          />
        </div>
      </fieldset>
      <fieldset className="etape">
        <legend className="legende-titre">Le fond des cartes</legend>
        <p>
          Sans adresse, les cartes montrent le contour du département et ses villes, et ne demandent rien à un
          autre site. Avec une adresse, le navigateur de chaque personne qui ouvre une carte contacte ce site.
        </p>
        <Field
          label="Adresse des tuiles"
          help="En https://, avec {z}, {x} et {y}."
          inputMode="url"
          optional
          {...field('tuilesUrl')}
        />
        <Field
          label="Mention du fond de carte"
          help="Ce que son fournisseur demande d’écrire : « © OpenStreetMap »."
          optional
          {...field('tuilesCredit')}
        />
      </fieldset>
      <fieldset className="etape">
        <legend className="legende-titre">Les textes de loi</legend>
        <TextArea
          label="Éditeur"
          help="Nom, adresse, téléphone, numéro SIRET."
          optional
          {...field('editeur')}
        />
        <Field
          label="Direction de la publication"
          help="Le nom d’une personne, ou sa fonction."
          optional
          {...field('directeurPublication')}
        />
        <TextArea label="Hébergeur" help="Nom, adresse, téléphone." optional {...field('hebergeur')} />
        <TextArea
          label="Contact pour les données personnelles"
          help="Le délégué à la protection des données."
          optional
          {...field('contactDonnees')}
        />
      </fieldset>
      <AccessibilityFields field={field} />
      {state.status === 'done' && <Notice tone="reussite" live title="Les réglages sont enregistrés" />}
      <div className="form-fin">
        <SubmitButton size="large" pending="Enregistrement…">
          Enregistrer les réglages
        </SubmitButton>
      </div>
    </form>
  );
}
