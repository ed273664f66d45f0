import { useRef } from 'react';
import { Field } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FieldProps } from '@/components/ui/use-fields';

/** Title, text and picture from a page that is online already. A button of the form, so that what is typed is kept. */
export function LinkFill({ field }: { field: FieldProps }) {
  const fill = useRef<HTMLParagraphElement>(null);
  return (
    <div className="etape etape--une">
      <Field
        label="Coller un lien"
        help="Elle existe déjà sur un site ? Son titre, son texte et son image remplissent ce qui est vide ici. Vous relisez avant de publier."
        optional
        inputMode="url"
        autoComplete="off"
        maxLength={2_000}
        onKeyDown={(event) => {
          // Enter would press the button that publishes.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          fill.current?.querySelector('button')?.click();
        }}
        {...field('lien')}
      />
      <p ref={fill}>
        <SubmitButton
          variant="secondaire"
          size="petit"
          pending="Lecture de la page…"
          name="geste"
          value="lien"
        >
          Remplir depuis le lien
        </SubmitButton>
      </p>
    </div>
  );
}
