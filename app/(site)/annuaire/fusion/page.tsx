import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { askedText } from '@/app/asked-text';
import { MergeCandidates } from '@/components/annuaire/merge/candidates';
import { FusionList } from '@/components/annuaire/merge/fusion-list';
import { MergeForm } from '@/components/annuaire/merge/merge-form';
import { PageTitle } from '@/components/layout/page-title';
import { findMergeCandidates, getMergeFiche, getMergePair, listFusions } from '@/lib/annuaire/merge/pair';
import { canMergeFiches } from '@/lib/annuaire/policy';
import type { FichePage } from '@/lib/annuaire/queries';
import { requireActor } from '@/lib/auth/current-actor';
import { now } from '@/lib/core/clock';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { mergeFichesAction, undoMergeAction } from './actions';

export const metadata: Metadata = { title: 'Fusionner deux fiches' };

type Params = { a?: string | string[]; b?: string | string[]; q?: string | string[] };
type Props = { searchParams: Promise<Params> };

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value.slice(0, 200) : '');
/** What is gone, or never was, leads to the page « introuvable ». */
const found = <T,>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => (isAppError(error) ? notFound() : Promise.reject(error)));

export default async function FusionPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!canMergeFiches(actor)) notFound();
  const given = await searchParams;
  const [a, b, q] = [one(given.a), one(given.b), askedText(given.q)];
  const fusions = await listFusions(actor);
  return (
    <>
      <PageTitle
        title="Fusionner deux fiches"
        lead="Quand deux fiches parlent de la même structure, gardez-en une. Cela s’annule."
        crumbs={[{ label: 'Annuaire', href: paths.annuaire() }]}
      />
      <div className="corps page pile-section">
        {a && b ? <Pair {...(await found(getMergePair(actor, a, b)))} /> : null}
        {a && !b ? <Choice fiche={await found(getMergeFiche(actor, a))} q={q} /> : null}
        {a ? null : (
          <p>
            Ouvrez une fiche de <Link href={paths.annuaire()}>l’annuaire</Link>, puis « Modifier la fiche » et
            « La fusionner avec une autre ».
          </p>
        )}
        <FusionList fusions={fusions} today={now()} undo={undoMergeAction} />
      </div>
    </>
  );
}

async function Choice({ fiche, q }: { fiche: FichePage; q: string }) {
  const fiches = await findMergeCandidates(await requireActor(), fiche, q);
  return (
    <>
      <p className="chapo">
        <Link href={paths.fiche(fiche.slug)}>{fiche.nom}</Link>
        {fiche.commune && `, ${fiche.commune.nom}`}
      </p>
      <MergeCandidates slug={fiche.slug} q={q} fiches={fiches} />
    </>
  );
}

/** No more than the form needs goes to the browser. */
const named = ({ id, slug, nom }: FichePage) => ({ id, slug, nom });

function Pair({ keep, other, differences }: Awaited<ReturnType<typeof getMergePair>>) {
  return (
    <MergeForm keep={named(keep)} other={named(other)} differences={differences} action={mergeFichesAction}>
      <div className="deux">
        <Side title="Cette fiche reste" fiche={keep} />
        <Side title="Celle-ci disparaît, son adresse mène à l’autre" fiche={other} />
      </div>
      <p>
        <Link href={paths.fusion({ a: other.slug, b: keep.slug })} prefetch={false}>
          Garder plutôt l’adresse de {other.nom}
        </Link>
      </p>
      <p className="petit doux">
        Les personnes qui tiennent l’une ou l’autre, les photos, les sources et les anciennes adresses se
        rejoignent.
        {differences.length > 0 && ' Choisissez ci-dessous ce que dira la fiche.'}
      </p>
    </MergeForm>
  );
}

const Side = ({ title, fiche }: { title: string; fiche: FichePage }) => (
  <section className="carte pile pile-courte">
    <h2 className="titre-4">{title}</h2>
    <p className="gras">
      <Link href={paths.fiche(fiche.slug)}>{fiche.nom}</Link>
    </p>
    <p className="meta">
      <span>{fiche.genre.nom}</span>
      {fiche.commune && <span>{fiche.commune.nom}</span>}
      <span>{fiche.reprise ? 'tenue par la structure' : 'personne ne la tient'}</span>
    </p>
  </section>
);
