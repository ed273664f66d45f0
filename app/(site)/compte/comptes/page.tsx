import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type CompteItem, CompteList } from '@/components/comptes/compte-list';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Select } from '@/components/ui/field';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { requireActor } from '@/lib/auth/current-actor';
import { canManageComptes } from '@/lib/comptes/policy';
import { type CompteLine, listComptes } from '@/lib/comptes/queries/comptes';
import { compteFiltreNames, compteFiltres } from '@/lib/comptes/words';
import { now } from '@/lib/core/clock';
import { fullDate, onDay } from '@/lib/core/dates';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';

export const metadata: Metadata = { title: 'Gérer les comptes' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };
const text = (value: unknown) => (typeof value === 'string' ? value : '');

function etatOf({
  disabledAt,
  confirmed,
  emailRefus,
}: Pick<CompteLine, 'disabledAt' | 'confirmed' | 'emailRefus'>) {
  if (disabledAt) return 'Fermé';
  if (!confirmed) return 'Adresse pas encore confirmée';
  return emailRefus && `E-mails refusés : ${emailRefus}`;
}

const itemOf = ({
  createdAt,
  lastSeenAt,
  disabledAt,
  confirmed,
  emailRefus,
  ...line
}: CompteLine): CompteItem => ({
  ...line,
  etat: etatOf({ disabledAt, confirmed, emailRefus }),
  seen: lastSeenAt ? `Venu ${onDay(lastSeenAt, now())}` : `Ouvert le ${fullDate(createdAt)}`,
});

export default async function ComptesPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!canManageComptes(actor)) notFound();
  const asked = await searchParams;
  const q = text(asked.q);
  const filtre = compteFiltres.find((one) => one === asked.filtre) ?? 'tous';
  const { items, total, page, pages } = await listComptes(actor, { q, filtre, page: pageNumber(asked.page) });
  return (
    <>
      <PageTitle
        title="Gérer les comptes"
        lead="Qui peut entrer, et ce que chacun peut faire sur le site."
        crumbs={[{ label: 'Mon compte', href: paths.compte() }]}
      />
      <div className="corps page pile-large">
        <SearchForm label="Nom ou adresse e-mail" action={paths.comptes()} defaultValue={q}>
          <Select label="Montrer" name="filtre" defaultValue={filtre}>
            {compteFiltres.map((one) => (
              <option key={one} value={one}>
                {compteFiltreNames[one]}
              </option>
            ))}
          </Select>
        </SearchForm>
        {total > 0 ? (
          <section className="pile" aria-labelledby="comptes">
            <h2 className="titre-3" id="comptes">
              {plural(total, 'compte')}
              {q && ` pour «\u00a0${q}\u00a0»`}
            </h2>
            <CompteList comptes={items.map(itemOf)} />
            <Pagination
              page={page}
              pages={pages}
              href={(n) => paths.comptes({ q, filtre: filtre === 'tous' ? '' : filtre, page: String(n) })}
            />
          </section>
        ) : (
          <EmptyState
            drawing="vide"
            title="Aucun compte ne répond"
            action={
              <ButtonLink href={paths.comptes()} variant="secondaire">
                Voir tous les comptes
              </ButtonLink>
            }
          >
            Essayez le début du nom, ou une partie de l’adresse e-mail.
          </EmptyState>
        )}
      </div>
    </>
  );
}
