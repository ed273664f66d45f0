'use client';

import { type ComponentProps, useState } from 'react';
import { AnnonceForm } from './annonce-form';

type Props = ComponentProps<typeof AnnonceForm> & {
  /** It is a draft that was kept. */
  found: boolean;
  /** Changes each time a link filled the draft; empty when none did. */
  filled?: string;
};

/**
 * The form of an annonce that is not online. A page drawn again proposes another id for a blank one: the form on the
 * screen stays, with what is typed in it, until another draft is asked for, or a link has filled this one.
 */
export function NewAnnonceForm({ found, filled = '', ...props }: Props) {
  const { annonceId } = props;
  const [held, setHeld] = useState({
    id: annonceId,
    blank: !found,
    filled,
    // Without JavaScript the answer to a form finds its place again by its key: that of a blank one must not be drawn.
    key: found ? annonceId + filled : 'nouvelle',
  });
  const other = found ? annonceId !== held.id || (filled && filled !== held.filled) : !held.blank;
  const next = other
    ? { id: annonceId, blank: !found, filled, key: annonceId + filled }
    : { ...held, blank: held.blank && !found };
  if (other || next.blank !== held.blank) setHeld(next);
  return <AnnonceForm {...props} key={next.key} annonceId={next.id} />;
}
