import { Field, Select, TextArea } from '@/components/ui/field';
import type { InstanceSettings } from '@/lib/instance/schema';
import { statutWords } from '@/lib/instance/words';

type FieldOf = (name: keyof InstanceSettings) => { name: string; error?: string; defaultValue: string };

/** What the declaration of accessibility is built from; what is left empty is told in plain words, or left out. */
export function AccessibilityFields({ field }: { field: FieldOf }) {
  return (
    <fieldset className="etape">
      <legend className="legende-titre">La déclaration d’accessibilité</legend>
      <p>
        Ces réponses composent la page « Accessibilité », d’après le modèle du RGAA 4.1.2. L’état paraît au
        bas de chaque page.
      </p>
      <Select
        label="État de conformité"
        help="« Non conforme » tant qu’un audit n’a pas dit autre chose."
        {...field('accessibiliteStatut')}
      >
        {Object.entries(statutWords).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </Select>
      <div className="deux">
        <Field
          label="Date de l’audit"
          help="Par exemple 14/03/2027."
          type="date"
          optional
          {...field('accessibiliteAuditLe')}
        />
        <Field
          label="Taux de conformité, en %"
          help="La part des critères respectés : « 62,5 »."
          inputMode="decimal"
          optional
          {...field('accessibiliteTaux')}
        />
      </div>
      <Field
        label="Qui a mené l’audit"
        help="Une société, ou votre service."
        optional
        {...field('accessibiliteAuditeur')}
      />
      <TextArea
        label="Non-conformités"
        help="Ce que l’audit a relevé, une par ligne."
        optional
        {...field('accessibiliteDefauts')}
      />
      <TextArea
        label="Dérogations pour charge disproportionnée"
        help="Ce qui en relève, pourquoi, et ce que vous proposez à la place. Une par ligne."
        optional
        {...field('accessibiliteDerogations')}
      />
      <TextArea
        label="Contenus non soumis à l’obligation"
        help="Par exemple des archives, ou des cartes. Un par ligne."
        optional
        {...field('accessibiliteHorsChamp')}
      />
      <TextArea
        label="Environnements de test"
        help="Lecteur d’écran, navigateur, système : un ensemble par ligne."
        optional
        {...field('accessibiliteEnvironnements')}
      />
      <TextArea label="Outils de l’audit" help="Un par ligne." optional {...field('accessibiliteOutils')} />
      <TextArea
        label="Pages vérifiées par l’audit"
        help="Une par ligne."
        optional
        {...field('accessibilitePages')}
      />
      <Field
        label="Déclaration établie le"
        help="Mettez-la à jour quand vous corrigez la déclaration."
        type="date"
        optional
        {...field('accessibiliteEtablieLe')}
      />
    </fieldset>
  );
}
