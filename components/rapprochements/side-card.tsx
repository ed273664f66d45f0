import Link from 'next/link';
import { SensBadge } from '@/components/annonces/sens-badge';
import { paths } from '@/lib/core/paths';
import type { Side } from '@/lib/rapprochements/words';

/** One of the two whom an agent introduces, and their annonce. */
export function SideCard({ side: { slug, titre, sens, nom, lieu } }: { side: Side }) {
  return (
    <div className="carte pile pile-serree">
      <p>
        <SensBadge sens={sens} />
      </p>
      <h3 className="titre-4">
        <Link href={paths.annonce(slug)} prefetch={false}>
          {titre}
        </Link>
      </h3>
      <p className="petit doux">{[nom, lieu].filter(Boolean).join(', ')}</p>
    </div>
  );
}
