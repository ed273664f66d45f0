import type { Metadata } from 'next';
import Link from 'next/link';
import { askedText } from '@/app/asked-text';
import { FollowForm } from '@/components/forum/follow-form';
import { PageTitle } from '@/components/layout/page-title';
import { EmptyState } from '@/components/ui/empty-state';
import { NothingFound } from '@/components/ui/nothing-found';
import { Notice } from '@/components/ui/notice';
import { SearchForm } from '@/components/ui/search-form';
import { requireActor } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';
import { listSuivis, type SuiviRow } from '@/lib/forum/queries/suivis';
import type { Cible } from '@/lib/forum/words';
import { followAction } from '../actions';
import { type Given, one } from '../reading';

export const metadata: Metadata = { title: 'Ce que je suis dans le forum', robots: { index: false } };

const titles: Record<Cible, string> = { categorie: 'Rubriques', etiquette: 'Mots clés', sujet: 'Sujets' };

const addressOf = ({ cible, slug, cibleId }: SuiviRow) =>
  cible === 'sujet'
    ? paths.sujet(slug)
    : paths.forum(cible === 'categorie' ? { rubrique: slug } : { etiquette: cibleId });

export default async function SuivisPage({ searchParams }: { searchParams: Promise<Record<string, Given>> }) {
  const actor = await requireActor();
  const params = await searchParams;
  const q = askedText(params.q);
  const suivis = await listSuivis(actor, { q });
  return (
    <>
      <PageTitle
        title="Ce que je suis"
        lead="Chaque message, un résumé le matin, ou rien : c’est vous qui dites."
        crumbs={[{ label: 'Forum', href: paths.forum() }]}
      />
      <div className="corps page">
        <div className="forum-colonne pile-section">
          {one(params.fait) === 'suivi' && <Notice tone="reussite" title="C’est noté" live />}
          <SearchForm label="Chercher dans ce que je suis" action={paths.forumSuivis()} defaultValue={q} />
          {suivis.length === 0 && q && (
            <NothingFound q={q} href={paths.forumSuivis()} label="Voir tout ce que je suis" />
          )}
          {suivis.length === 0 && !q && (
            <EmptyState drawing="vide" title="Vous ne suivez rien encore">
              Ouvrez une rubrique, un mot clé ou un sujet, et choisissez ce qu’il faut vous en dire.
            </EmptyState>
          )}
          {(['categorie', 'etiquette', 'sujet'] as const).map((cible) => {
            const lines = suivis.filter((row) => row.cible === cible);
            if (lines.length === 0) return null;
            return (
              <section key={cible} className="pile" aria-labelledby={`suivis-${cible}`}>
                <h2 id={`suivis-${cible}`}>{titles[cible]}</h2>
                <ul className="rangs">
                  {lines.map((row) => (
                    <li key={row.cibleId} className="rang pile pile-courte">
                      <h3>
                        <Link href={addressOf(row)} prefetch={false}>
                          {row.nom}
                        </Link>
                      </h3>
                      <FollowForm
                        label={
                          <>
                            Me prévenir<span className="sr"> de « {row.nom} »</span>
                          </>
                        }
                        cible={cible}
                        cibleId={row.cibleId}
                        niveau={row.niveau}
                        action={followAction}
                        retour={paths.forumSuivis({ q, fait: 'suivi' })}
                      />
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      </div>
    </>
  );
}
