import { Feed } from 'feed';
import type { Actor } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { escapeHtml } from '@/lib/core/text';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { annonceLineSelect, toAnnonceLine } from '../rows';
import { type AnnonceLine, natureNames, sensNames, transactionNames } from '../words';

const MOST = 50;

const whereOf = ({ fiche, commune, transactions }: AnnonceLine) =>
  [fiche?.nom, commune?.nom, transactions.map((one) => transactionNames[one]).join(', ')]
    .filter(Boolean)
    .join(' · ');

/** The fifty latest annonces still to be taken, as Atom (RFC 4287). Names of people are left out. */
export async function annoncesFeed(_actor: Actor): Promise<string> {
  const [rows, instance] = await Promise.all([
    db.annonce.findMany({
      where: { etat: 'publiee' },
      orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      take: MOST,
      select: annonceLineSelect,
    }),
    getInstance(),
  ]);
  const url = (path: string) => new URL(path, env().publicUrl).href;
  const lines = rows.map((row) => toAnnonceLine(row));
  const feed = new Feed({
    id: url(paths.annonces()),
    title: escapeHtml(`Annonces – ${fullName(instance)}`),
    description: escapeHtml('Ce que chacun prête, propose ou cherche sur le territoire.'),
    link: url(paths.annonces()),
    feedLinks: { atom: url(paths.annoncesFlux()) },
    author: { name: fullName(instance) },
    // The same answer as long as nothing new is there.
    updated: lines[0]?.publishedAt ?? new Date(0),
    language: 'fr',
    generator: false,
  });
  for (const annonce of lines) {
    const { slug, titre, sens, nature, extrait, publishedAt } = annonce;
    const date = publishedAt ?? new Date(0);
    feed.addItem({
      title: escapeHtml(`${sensNames[sens]} : ${titre}`),
      id: url(paths.annonce(slug)),
      link: url(paths.annonce(slug)),
      date,
      published: date,
      description: [whereOf(annonce), extrait]
        .filter(Boolean)
        .map((text) => `<p>${escapeHtml(text)}</p>`)
        .join(''),
      category: [
        { name: sensNames[sens], term: sens },
        { name: natureNames[nature], term: nature },
      ],
    });
  }
  return feed.atom1();
}
