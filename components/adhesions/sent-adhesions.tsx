'use client';

import Link from 'next/link';
import { StatusLine } from '@/components/membres/status-line';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';

export type SentAdhesion = {
  id: string;
  slug: string;
  nom: string;
  /** « Envoyée mardi. » */
  sentence: string;
};

/** One's own requests that wait for an answer. Nothing when there are none, but the word on the one just taken back. */
export function SentAdhesions({ adhesions, withdraw }: { adhesions: SentAdhesion[]; withdraw: FormAction }) {
  const [state, takeBack] = useFormAction(withdraw);
  if (adhesions.length === 0) return state.status === 'idle' ? null : <StatusLine state={state} />;
  return (
    <section className="pile" aria-labelledby="envoyees">
      <h2 id="envoyees">{plural(adhesions.length, 'demande envoyée', 'demandes envoyées')}</h2>
      <StatusLine state={state} />
      <ul className="rangs">
        {adhesions.map(({ id, slug, nom, sentence }) => (
          <li key={id} className="rang pile pile-courte">
            <div>
              <h3>
                <Link href={paths.espace(slug)} prefetch={false}>
                  {nom}
                </Link>
              </h3>
              <p className="meta">{sentence}</p>
            </div>
            <form action={takeBack}>
              <input type="hidden" name="adhesionId" value={id} />
              <SubmitButton variant="discret" size="petit" className="retrait">
                Retirer ma demande<span className="sr"> pour {nom}</span>
              </SubmitButton>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
