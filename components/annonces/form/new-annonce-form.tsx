'use client';

import { type ComponentProps, useState } from 'react';
import { AnnonceForm } from './annonce-form';

/**
 * The form of an annonce that is not online. A page drawn again proposes another id for a blank one: the form on the
 * screen stays, with what is typed in it, until another draft is asked for.
 */
export function NewAnnonceForm({
  found,
  ...props
}: ComponentProps<typeof AnnonceForm> & {
  /** It is a draft that was kept. */
  found: boolean;
}) {
  const [held, setHeld] = useState({ id: props.annonceId, blank: !found });
  const other = found ? props.annonceId !== held.id : !held.blank;
  if (other || (found && held.blank)) setHeld({ id: props.annonceId, blank: !found });
  const id = other ? props.annonceId : held.id;
  return <AnnonceForm key={id} {...props} annonceId={id} />;
}
