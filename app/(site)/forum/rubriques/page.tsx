import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BureauOnglets } from '@/components/bureau/onglets';
import { CategorieForm, MergeCategorieForm, ToggleForm } from '@/components/forum/categorie-forms';
import { PageTitle } from '@/components/layout/page-title';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { plural } from '@/lib/core/text';
import { type CategorieRow, listCategoriesToKeep } from '@/lib/forum/queries/categories';
import { type Given, one } from '../reading';
import {
  mergeCategorieAction,
  orderCategorieAction,
  saveCategorieAction,
  toggleCategorieAction,
} from './actions';

export const metadata: Metadata = { title: 'Rubriques du forum', robots: { index: false } };

const done: Record<string, string> = {
  enregistree: 'La rubrique est enregistrée',
  fusionnee: 'Les sujets sont rangés, la rubrique a disparu',
  retiree: 'La rubrique est retirée : ses sujets restent lisibles',
  remise: 'La rubrique est de nouveau proposée',
};

export default async function RubriquesPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, Given>>;
}) {
  const actor = await requireActor();
  if (!isAgent(actor)) notFound();
  const [categories, params] = await Promise.all([listCategoriesToKeep(actor), searchParams]);
  const offered = categories.filter(({ retiredAt }) => !retiredAt);
  const words = done[one(params.fait)];
  return (
    <>
      <PageTitle title="Rubriques du forum" lead="Peu, et bien nommées : on s’y retrouve sans chercher." />
      <div className="corps page">
        <BureauOnglets current="forum" />
        <div className="forum-colonne pile-section">
          {words && <Notice tone="reussite" title={words} live />}
          <ul className="rangs">
            {categories.map((categorie, index) => (
              <Row
                key={categorie.id}
                categorie={categorie}
                others={offered.filter(({ id }) => id !== categorie.id)}
                first={index === 0}
                last={index === offered.length - 1}
              />
            ))}
          </ul>
          <section className="pile" aria-labelledby="nouvelle">
            <h2 id="nouvelle">Une rubrique de plus</h2>
            <CategorieForm key={categories.length} action={saveCategorieAction} categorie={null} />
          </section>
        </div>
      </div>
    </>
  );
}

type RowProps = { categorie: CategorieRow; others: CategorieRow[]; first: boolean; last: boolean };

function Row({ categorie, others, first, last }: RowProps) {
  const { id, nom, description, picto, nombre, retiredAt, ecriture } = categorie;
  return (
    <li className="rang pile pile-courte">
      <h2 className="titre-4 ligne ligne--serree">
        <Icon name={picto} /> {nom}
      </h2>
      <p className="petit doux">
        {plural(nombre, 'sujet')}
        {description && ` · ${description}`}
        {ecriture === 'agents' && ' · seuls les agents y ouvrent des sujets'}
        {retiredAt && ' · retirée'}
      </p>
      <div className="ligne">
        {!retiredAt && !first && <Move id={id} nom={nom} sens="avant" />}
        {!retiredAt && !last && <Move id={id} nom={nom} sens="apres" />}
        <ToggleForm action={toggleCategorieAction} id={id} nom={nom} retired={retiredAt !== null} />
      </div>
      <details>
        <summary>
          Modifier<span className="sr"> {nom}</span>
        </summary>
        <CategorieForm action={saveCategorieAction} categorie={{ id, nom, description, picto, ecriture }} />
      </details>
      {others.length > 0 && (
        <details>
          <summary>
            Fusionner<span className="sr"> {nom}</span> avec une autre
          </summary>
          <MergeCategorieForm action={mergeCategorieAction} categorie={{ id, nom }} others={others} />
        </details>
      )}
    </li>
  );
}

const Move = ({ id, nom, sens }: { id: string; nom: string; sens: 'avant' | 'apres' }) => (
  <form action={orderCategorieAction}>
    <input type="hidden" name="categorieId" value={id} />
    <input type="hidden" name="sens" value={sens} />
    <SubmitButton variant="discret" size="petit">
      <Icon name={sens === 'avant' ? 'arrow-up' : 'arrow-down'} /> {sens === 'avant' ? 'Monter' : 'Descendre'}
      <span className="sr"> {nom}</span>
    </SubmitButton>
  </form>
);
