'use client';

import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { useHydrated } from '@/components/ui/use-hydrated';

/** A password that one may look at while typing it. `beside` stands on the line under it. */
export function PasswordField({
  label,
  name = 'password',
  id = name,
  autoComplete,
  help,
  error,
  optional,
  beside,
}: {
  label: string;
  name?: string;
  id?: string;
  autoComplete: 'current-password' | 'new-password';
  help?: ReactNode;
  error?: string;
  optional?: boolean;
  beside?: ReactNode;
}) {
  const hydrated = useHydrated();
  const [shown, setShown] = useState(false);
  return (
    <Field
      {...{ label, name, id, help, error, optional, autoComplete }}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      after={
        (hydrated || beside) && (
          <div className="sous-champ">
            {hydrated && (
              <Button variant="discret" size="petit" type="button" onClick={() => setShown(!shown)}>
                {shown ? 'Cacher ce que je tape' : 'Montrer ce que je tape'}
              </Button>
            )}
            {beside}
          </div>
        )
      }
    />
  );
}
