import Link from 'next/link';
import { paths } from '@/lib/core/paths';

export type OwnRevendication = { id: string; slug: string; nom: string; sent: string };

/** Fiches one asked to speak for, while the answer is awaited. */
export function OwnRevendications({ asked }: { asked: OwnRevendication[] }) {
  if (asked.length === 0) return null;
  return (
    <ul className="pile pile-courte" aria-label="Demandes en attente">
      {asked.map(({ id, slug, nom, sent }) => (
        <li key={id}>
          Vous avez demandé {sent} à tenir{' '}
          <Link href={paths.ficheReprendre(slug)} prefetch={false}>
            {nom}
          </Link>
          . La réponse viendra par e-mail.
        </li>
      ))}
    </ul>
  );
}
