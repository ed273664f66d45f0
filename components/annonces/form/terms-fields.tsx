import { CommuneField } from '@/components/communes/commune-field';
import { Field, TextArea } from '@/components/ui/field';
import type { FieldProps } from '@/components/ui/use-fields';
import { ANNONCE_MAX } from '@/lib/annonces/words';

/** Where, when, and on which conditions. */
export function TermsFields({ field }: { field: FieldProps }) {
  return (
    <>
      <div className="etape">
        <h2>Où et quand</h2>
        <div className="deux">
          <CommuneField
            key={field('commune').defaultValue}
            label="Commune"
            help="Nom ou code postal. Elle sert à calculer les distances."
            optional
            {...field('commune')}
          />
          <Field
            label="Jusqu’à combien de kilomètres ?"
            help="Si vous vous déplacez, ou pouvez livrer."
            inputMode="numeric"
            optional
            maxLength={5}
            {...field('rayonKm')}
          />
        </div>
        <div className="deux">
          <Field label="Disponible à partir du" type="date" optional {...field('disponibleDu')} />
          <Field label="Jusqu’au" type="date" optional {...field('disponibleAu')} />
        </div>
        <Field
          label="Dernier jour pour répondre"
          help="L’annonce quitte les listes le soir de ce jour. Sans date, elle reste environ deux mois."
          type="date"
          optional
          {...field('limite')}
        />
      </div>
      <div className="etape">
        <h2>Le prix et les conditions</h2>
        <div className="deux">
          <Field
            label="Prix, en euros"
            help="Rien à payer ? Laissez vide."
            inputMode="decimal"
            optional
            maxLength={20}
            {...field('prix')}
          />
          <Field
            label="Pour quelle durée ou quelle quantité ?"
            help="Par exemple : « par jour »."
            optional
            maxLength={ANNONCE_MAX.prixUnite}
            {...field('prixUnite')}
          />
        </div>
        <TextArea
          label="Conditions"
          help="Caution, assurance, qui transporte, à qui cela s’adresse."
          rows={3}
          optional
          maxLength={ANNONCE_MAX.conditions}
          {...field('conditions')}
        />
      </div>
    </>
  );
}
