import { useId } from 'react';

/** A field that people neither see nor reach; what fills every field does. */
export function Honeypot() {
  const id = useId();
  return (
    <p className="pot" aria-hidden="true">
      <label htmlFor={id}>Ne remplissez pas ce champ</label>
      <input id={id} name="site" tabIndex={-1} autoComplete="off" />
    </p>
  );
}
