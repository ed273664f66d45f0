import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AddCategorieForm, RenameCategorieForm } from '@/components/blog/categorie-forms';
import { BureauOnglets } from '@/components/bureau/onglets';
import { PageTitle } from '@/components/layout/page-title';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/current-actor';
import { canEditBlog } from '@/lib/blog/policy';
import { type CategorieLine, listCategorieLines } from '@/lib/blog/queries/desk';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import {
  addCategorieAction,
  moveCategorieAction,
  renameCategorieAction,
  toggleCategorieAction,
} from './actions';

export const metadata: Metadata = { title: 'Catégories du blog', robots: { index: false } };

const done: Record<string, string> = {
  ajoutee: 'La catégorie est ajoutée',
  renommee: 'La catégorie est renommée',
};

export default async function CategoriesPage({
  searchParams,
}: {
  searchParams: Promise<{ fait?: string | string[] }>;
}) {
  const actor = await requireActor();
  if (!canEditBlog(actor)) notFound();
  const [lines, { fait }] = await Promise.all([listCategorieLines(actor), searchParams]);
  const offered = lines.filter(({ retired }) => !retired).length;
  const words = typeof fait === 'string' ? done[fait] : undefined;
  return (
    <>
      <PageTitle
        title="Catégories du blog"
        lead="Une catégorie retirée n’est plus proposée ; ses articles la gardent."
        crumbs={[
          { label: 'Blog', href: paths.blog() },
          { label: 'Rédaction', href: paths.blogRedaction() },
        ]}
      />
      <div className="corps page pile-large">
        <BureauOnglets current="blog" />
        {words && <Notice tone="reussite" title={words} live />}
        <div className="grille-2-1">
          <section aria-labelledby="liste">
            <h2 id="liste">{plural(offered, 'catégorie')}</h2>
            <ol>
              {lines.map((line, index) => (
                <CategorieRow key={line.id} line={line} first={index === 0} last={index >= offered - 1} />
              ))}
            </ol>
          </section>
          <AddCategorieForm action={addCategorieAction} />
        </div>
      </div>
    </>
  );
}

function CategorieRow({ line, first, last }: { line: CategorieLine; first: boolean; last: boolean }) {
  const { id, nom, retired, articles } = line;
  return (
    <li className="categorie-ligne">
      <RenameCategorieForm key={nom} action={renameCategorieAction} categorieId={id} nom={nom} />
      <div className="ligne">
        <span className="petit doux">
          {retired ? 'Retirée, ' : ''}
          {plural(articles, 'article')}
        </span>
        {!retired && !first && <Move id={id} nom={nom} sens="avant" />}
        {!retired && !last && <Move id={id} nom={nom} sens="apres" />}
        <form action={toggleCategorieAction}>
          <input type="hidden" name="categorieId" value={id} />
          <SubmitButton variant="discret" size="petit">
            {retired ? 'Proposer de nouveau' : 'Retirer'}
            <span className="sr"> « {nom} »</span>
          </SubmitButton>
        </form>
      </div>
    </li>
  );
}

function Move({ id, nom, sens }: { id: string; nom: string; sens: 'avant' | 'apres' }) {
  return (
    <form action={moveCategorieAction}>
      <input type="hidden" name="categorieId" value={id} />
      <input type="hidden" name="sens" value={sens} />
      <SubmitButton variant="discret" size="icone">
        <Icon name={sens === 'avant' ? 'arrow-up' : 'arrow-down'} />
        <span className="sr">
          {sens === 'avant' ? 'Monter' : 'Descendre'} « {nom} »
        </span>
      </SubmitButton>
    </form>
  );
}
