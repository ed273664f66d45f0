import { Field, Select, TextArea } from '@/components/ui/field';
import { FICHE_MAX } from '@/lib/annuaire/words';
import type { FieldProps } from './fiche-values';

/** The room of a venue: what a company asks before it comes. Everything is optional. */
export function SalleFields({ field }: { field: FieldProps }) {
  const text = { optional: 'unsaid', maxLength: FICHE_MAX.detail } as const;
  const figure = { optional: 'unsaid', inputMode: 'decimal', autoComplete: 'off' } as const;
  return (
    <>
      <div className="deux">
        <Field
          label="Nombre de places"
          help="Assises et debout."
          {...figure}
          inputMode="numeric"
          {...field('salle.jauge')}
        />
        <Field
          label="Précision"
          help="« 96 en gradin, 24 au sol »"
          {...text}
          {...field('salle.jaugeDetail')}
        />
      </div>
      <div className="deux">
        <Field label="Largeur du plateau, en mètres" {...figure} {...field('salle.plateauLargeur')} />
        <Field label="Profondeur, en mètres" {...figure} {...field('salle.plateauProfondeur')} />
        <Field label="Hauteur, en mètres" {...figure} {...field('salle.plateauHauteur')} />
        <Field label="Sol et équipement du plateau" {...text} {...field('salle.plateauDetail')} />
      </div>
      <Field label="Électricité" help="« 36 kW triphasé »" {...text} {...field('salle.electricite')} />
      <Field label="Son et lumière" {...text} {...field('salle.technique')} />
      <Field label="Loges" {...text} {...field('salle.loges')} />
      <Field
        label="Accès et accessibilité"
        help="« De plain-pied, 4 places en fauteuil, boucle magnétique »"
        {...text}
        {...field('salle.acces')}
      />
      <div className="deux">
        <Select label="Peut-on y répéter ?" optional="unsaid" {...field('salle.repetitions')}>
          <option value="">Non précisé</option>
          <option value="oui">Oui</option>
          <option value="non">Non</option>
        </Select>
        <Field label="Quand répéter" {...text} {...field('salle.repetitionsDetail')} />
      </div>
      <TextArea
        label="Conditions de prêt ou de location"
        rows={3}
        optional="unsaid"
        maxLength={FICHE_MAX.conditions}
        {...field('salle.conditions')}
      />
      <Field
        label="Prix de la journée, en euros"
        help="0 si c’est gratuit."
        {...figure}
        {...field('salle.prixJour')}
      />
    </>
  );
}
