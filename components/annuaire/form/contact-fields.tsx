import { Checkbox, Field, TextArea } from '@/components/ui/field';
import { FICHE_MAX } from '@/lib/annuaire/words';
import type { BoxProps, FieldProps } from './fiche-values';

/** How to reach it. Telephone and e-mail are published only if its référents say so: an agent is not asked. */
export function ContactFields({ field, box, speaks }: { field: FieldProps; box: BoxProps; speaks: boolean }) {
  return (
    <>
      <div className="deux">
        <Field
          label="Téléphone"
          type="tel"
          optional="unsaid"
          maxLength={FICHE_MAX.telephone}
          {...field('telephone')}
        />
        <Field
          label="Adresse e-mail"
          type="email"
          optional="unsaid"
          maxLength={FICHE_MAX.email}
          {...field('email')}
        />
      </div>
      {speaks && (
        <Checkbox
          label="Publier ce téléphone et cette adresse e-mail"
          help="Sur la fiche et dans les données ouvertes de l’annuaire. Sinon, seuls vous et les agents les voyez."
          optional="unsaid"
          {...box('contactPublic')}
        />
      )}
      <Field
        label="Site web"
        inputMode="url"
        autoComplete="url"
        optional="unsaid"
        maxLength={FICHE_MAX.siteWeb}
        {...field('siteWeb')}
      />
      <TextArea
        label="Pages sur les réseaux sociaux"
        help="Une adresse par ligne."
        rows={2}
        optional="unsaid"
        {...field('liens')}
      />
      <TextArea
        label="Horaires"
        rows={3}
        optional="unsaid"
        maxLength={FICHE_MAX.horaires}
        help="« Mardi et vendredi, de 15 h à 18 h 30 »"
        {...field('horaires')}
      />
    </>
  );
}
