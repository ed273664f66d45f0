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
  const { annonceId } = props;
  // Without JavaScript the answer to a form finds its place again by its key: that of a blank one must not be drawn.
  const [held, setHeld] = useState({ id: annonceId, blank: !found, key: found ? annonceId : 'nouvelle' });
  const other = found ? annonceId !== held.id : !held.blank;
  const next = other
    ? { id: annonceId, blank: !found, key: annonceId }
    : { ...held, blank: held.blank && !found };
  if (other || next.blank !== held.blank) setHeld(next);
  return <AnnonceForm {...props} key={next.key} annonceId={next.id} />;
}
