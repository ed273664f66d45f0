import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { PageTitle } from '@/components/layout/page-title';
import { RichText } from '@/components/ui/rich-text';
import { currentActor } from '@/lib/auth/current-actor';
import { moment } from '@/lib/core/dates';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { frenchSpaces, of } from '@/lib/core/text';
import { getHistory } from '@/lib/forum/queries/history';
import { cut } from '@/lib/messages/excerpts';
import type { Given } from '../../reading';
import { currentSujet } from '../current-sujet';
import { readNumero } from '../numero';

export const metadata: Metadata = { title: 'Ce que ce message disait', robots: { index: false } };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, Given>> };

export default async function HistoryPage({ params, searchParams }: Props) {
  const actor = await currentActor();
  const numero = readNumero((await searchParams).message) ?? 1;
  const sujet = await currentSujet((await params).slug);
  const history = await getHistory(actor, sujet, numero).catch((error: unknown) => {
    if (isAppError(error)) notFound();
    throw error;
  });
  const today = new Date();
  return (
    <>
      <PageTitle
        title="Ce que ce message disait"
        crumbs={[
          { label: 'Forum', href: paths.forum() },
          { label: cut(sujet.titre, 28), href: paths.sujet(sujet.slug) },
        ]}
      />
      <div className="corps page">
        <div className="forum-colonne pile-section">
          <section className="pile">
            <h2 className="titre-3">Maintenant, écrit {moment(history.now.at, today)}</h2>
            <RichText html={history.now.html} />
            <p>
              <Link href={paths.sujetMessage(sujet.slug, numero)} prefetch={false}>
                Revenir au message {of(history.auteur.nom)}
              </Link>
            </p>
          </section>
          {history.revisions.map(({ id, titre, html, at }) => (
            <section className="pile" key={id}>
              <h2 className="titre-3">Écrit {moment(at, today)}</h2>
              {titre && titre !== sujet.titre && <p className="gras">{frenchSpaces(titre)}</p>}
              <RichText html={html} />
            </section>
          ))}
          {history.withheld && (
            <p className="doux">
              Les versions d’avant ne se lisent plus : la modération a demandé que ce message change.
            </p>
          )}
        </div>
      </div>
    </>
  );
}
