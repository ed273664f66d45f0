import Link from 'next/link';
import { paths } from '@/lib/core/paths';
import type { SujetRow } from '@/lib/forum/queries/list';
import { SujetRows } from './sujet-rows';

/** What is being talked about, on the home page; nothing where there is nothing. */
export function LatestSujets({ sujets, today }: { sujets: readonly SujetRow[]; today: Date }) {
  if (sujets.length === 0) return null;
  return (
    <section className="section section--suite" aria-labelledby="derniers-echanges">
      <div className="page">
        <div className="section-tete">
          <h2 id="derniers-echanges">On en parle au forum</h2>
          <Link className="lien-suite" href={paths.forum()} prefetch={false}>
            Tous les sujets
          </Link>
        </div>
        <SujetRows sujets={sujets} today={today} />
      </div>
    </section>
  );
}
