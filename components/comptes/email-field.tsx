import type { ComponentProps, ReactNode } from 'react';
import { Field } from '@/components/ui/field';

/** The person's own address. */
export function EmailField({
  label = 'Adresse e-mail',
  name = 'email',
  autoComplete = 'username',
  ...rest
}: {
  label?: ReactNode;
  name?: string;
} & Omit<ComponentProps<typeof Field>, 'label' | 'name'>) {
  return (
    <Field
      {...{ label, name, autoComplete }}
      type="email"
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
      {...rest}
    />
  );
}
