import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { askedText } from '@/app/asked-text';
import { BureauOnglets } from '@/components/bureau/onglets';
import { PageTitle } from '@/components/layout/page-title';
import { JournalState } from '@/components/moderation/journal-state';
import { Pagination } from '@/components/ui/pagination';
import { SearchForm } from '@/components/ui/search-form';
import { requireActor } from '@/lib/auth/current-actor';
import { now } from '@/lib/core/clock';
import { moment } from '@/lib/core/dates';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { canModerate } from '@/lib/moderation/policy';
import { checkJournal, listJournal } from '@/lib/moderation/queries/journal';

export const metadata: Metadata = { title: 'Journal de la modération', robots: { index: false } };

type Given = string | string[] | undefined;
type Props = { searchParams: Promise<{ q?: Given; page?: Given; verifier?: Given }> };

/** What was done in moderation, the last first: read, never written. */
export default async function JournalPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!canModerate(actor)) notFound();
  const params = await searchParams;
  const q = askedText(params.q);
  const [{ items, total, page, pages }, checked] = await Promise.all([
    listJournal(actor, { q, page: pageNumber(params.page) }),
    params.verifier === '1' ? checkJournal(actor) : null,
  ]);
  const shown = items.findLast(({ intacte }) => !intacte)?.rang ?? null;
  const today = now();
  return (
    <>
      <PageTitle
        title="Journal de la modération"
        lead="Tout ce qui a été décidé, et par qui. Personne ne peut le modifier."
        crumbs={[{ label: 'Modération', href: paths.moderation() }]}
      />
      <div className="corps page">
        <BureauOnglets current="moderation" />
        <div className="pile-section">
          <JournalState checked={checked} shown={shown} />
          <SearchForm label="Chercher dans le journal" defaultValue={q} action={paths.moderationJournal()} />
          <section className="pile" aria-labelledby="lignes">
            <h2 id="lignes">{plural(total, 'ligne')}</h2>
            <p>
              <a className="lien-suite" href={paths.moderationJournalExport()} download>
                Télécharger tout le journal (CSV)
              </a>
            </p>
            {total === 0 && <p className="doux">{q ? 'Aucune ligne n’a ces mots.' : 'Rien encore.'}</p>}
            <ol className="rangs rangs--fins" reversed start={items[0]?.rang}>
              {items.map(({ rang, at, acteur, acte, cas, titre, detail, empreinte }) => (
                <li key={rang} className="rang pile pile-serree">
                  <p>
                    <b>{acte}</b>
                    {cas && ` (cas ${cas})`}
                  </p>
                  {titre && <p className="wrap-anywhere">« {titre} »</p>}
                  {detail && <p className="wrap-anywhere">{detail}</p>}
                  <p className="meta">
                    <span>n° {rang}</span>
                    <span>{acteur}</span>
                    <time dateTime={at.toISOString()}>{moment(at, today)}</time>
                    <span>empreinte {empreinte.slice(0, 12)}</span>
                  </p>
                </li>
              ))}
            </ol>
            <Pagination
              page={page}
              pages={pages}
              href={(n) => paths.moderationJournal({ q, page: String(n) })}
            />
          </section>
        </div>
      </div>
    </>
  );
}
