import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { askedText } from '@/app/asked-text';
import { BureauOnglets } from '@/components/bureau/onglets';
import { PageTitle } from '@/components/layout/page-title';
import { EmptyState } from '@/components/ui/empty-state';
import { NothingFound } from '@/components/ui/nothing-found';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { moment } from '@/lib/core/dates';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { of } from '@/lib/core/text';
import { listARelire } from '@/lib/forum/queries/relire';
import { type Given, one } from '../reading';
import { markRelueHereAction } from './actions';

export const metadata: Metadata = { title: 'Messages à relire', robots: { index: false } };

export default async function ARelirePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, Given>>;
}) {
  const actor = await requireActor();
  if (!isAgent(actor)) notFound();
  const params = await searchParams;
  const q = askedText(params.q);
  const found = await listARelire(actor, { q, page: pageNumber(params.page) });
  const today = new Date();
  return (
    <>
      <PageTitle
        title="Messages à relire"
        lead="Les trois premiers messages de chaque nouveau membre. Ils sont déjà en ligne : un coup d’œil suffit."
      />
      <div className="corps page">
        <BureauOnglets current="relire" />
        <div className="forum-colonne pile-section">
          {one(params.fait) === 'relu' && <Notice tone="reussite" title="C’est relu" live />}
          <SearchForm
            label="Chercher dans les messages à relire"
            action={paths.forumARelire()}
            defaultValue={q}
          />
          {found.items.length === 0 && q ? (
            <NothingFound q={q} href={paths.forumARelire()} label="Voir tous les messages à relire" />
          ) : found.items.length === 0 ? (
            <EmptyState drawing="pret" title="Tout est relu">
              Le message d’un nouveau membre paraîtra ici.
            </EmptyState>
          ) : (
            <ul className="rangs">
              {found.items.map(({ id, slug, numero, titre, auteur, extrait, createdAt }) => (
                <li key={id} className="rang pile pile-courte">
                  <h2 className="titre-4">
                    <Link href={paths.sujetMessage(slug, numero)} prefetch={false}>
                      {titre}
                    </Link>
                  </h2>
                  <p className="petit doux">
                    {auteur.qualite ? `${auteur.nom}, ${auteur.qualite}` : auteur.nom},{' '}
                    {moment(createdAt, today)}
                  </p>
                  <p>{extrait}</p>
                  <form action={markRelueHereAction}>
                    <input type="hidden" name="reponseId" value={id} />
                    <input type="hidden" name="q" value={q} />
                    <SubmitButton variant="secondaire" size="petit">
                      Relu<span className="sr">, le message {of(auteur.nom)}</span>
                    </SubmitButton>
                  </form>
                </li>
              ))}
            </ul>
          )}
          <Pagination
            page={found.page}
            pages={found.pages}
            href={(page) => paths.forumARelire({ q, page: String(page) })}
          />
        </div>
      </div>
    </>
  );
}
