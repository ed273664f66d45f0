import Link from 'next/link';
import { paths } from '@/lib/core/paths';

type Line = { slug: string; titre: string; resume: string };

/** Guides as rows: what each teaches, in one sentence. */
export function GuideList({ guides, level }: { guides: Line[]; level: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <ul className="rangs">
      {guides.map(({ slug, titre, resume }) => (
        <li key={slug} className="rang">
          <Heading className="titre-4">
            <Link href={paths.guide(slug)} prefetch={false}>
              {titre}
            </Link>
          </Heading>
          <p className="petit doux">{resume}</p>
        </li>
      ))}
    </ul>
  );
}
