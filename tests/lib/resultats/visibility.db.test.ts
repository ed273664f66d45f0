import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annoncesFeed } from '@/lib/annonces/open-data/feed';
import { listOpenAnnonces } from '@/lib/annonces/open-data/queries';
import { listOpenFiches } from '@/lib/annuaire/open-data/queries';
import { appelsFeed } from '@/lib/appels/open-data/feed';
import { listOpenAppels } from '@/lib/appels/open-data/queries';
import { blogFeed } from '@/lib/blog/queries/feed';
import { type Actor, visiteur } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { uuid7 } from '@/lib/core/uuid';
import { forumFeed } from '@/lib/forum/open-data/feed';
import { readSearch } from '@/lib/resultats/schema';
import { searchEverywhere } from '@/lib/resultats/search';
import { suggest } from '@/lib/resultats/suggest';
import { type Sorte, sortes } from '@/lib/resultats/words';
import { resetDatabase } from '../../support/database';
import { aCategorie } from '../../support/forum';
import { aCompte } from '../../support/people';

const PEOPLE = 3;
const ESPACES = 3;

/** Once in four: what several things must allow is still there often enough for one of them to matter. */
const seldom = fc.nat(3).map((n) => n === 0);
/** Taken away by who wrote it, or by moderation. */
const gone = fc.record({ deleted: seldom, hidden: seldom });
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 3, maxLength: 5 });
const inside = gone.chain((state) => fc.nat(ESPACES - 1).map((espace) => ({ ...state, espace })));

const worlds = fc.record({
  espaces: fc.array(
    fc.record({
      visibilite: fc.constantFrom('prive' as const, 'visible' as const),
      places: fc.array(fc.constantFrom(null, 'lecteur' as const, 'membre' as const, 'responsable' as const), {
        minLength: PEOPLE,
        maxLength: PEOPLE,
      }),
    }),
    { minLength: ESPACES, maxLength: ESPACES },
  ),
  fiches: some(fc.constantFrom('publiee' as const, 'fermee' as const, 'masquee' as const)),
  annonces: some(
    fc.constantFrom(
      'brouillon' as const,
      'publiee' as const,
      'pourvue' as const,
      'expiree' as const,
      'archivee' as const,
      'redirigee' as const,
      'masquee' as const,
    ),
  ),
  appels: some(fc.constantFrom('brouillon' as const, 'publie' as const, 'retire' as const)),
  articles: some(
    fc.record({
      etat: fc.constantFrom(
        ...(['brouillon', 'propose', 'retourne', 'programme', 'publie', 'publie', 'retire'] as const),
      ),
      hidden: seldom,
    }),
  ),
  sujets: some(
    fc.record({
      ...{ deleted: seldom, hidden: seldom, merged: seldom, titled: seldom },
      reponses: fc.array(gone, { minLength: 1, maxLength: 2 }),
    }),
  ),
  messages: some(fc.tuple(inside, fc.constantFrom(...(['message', 'message', 'arrivee'] as const)))),
  documents: some(inside),
  fichiers: some(
    fc.tuple(
      inside,
      fc.constantFrom(...(['espace', 'espace', 'brouillon', 'forum'] as const)),
      fc.constantFrom(...(['pret', 'pret', 'envoi', 'refuse'] as const)),
    ),
  ),
});
type World = typeof worlds extends fc.Arbitrary<infer T> ? T : never;

/** What each kind holds, by id, and who may read it: null everybody, else the comptes by their place; [] nobody. */
type Readers = Record<Sorte, Map<string, readonly number[] | null>>;

const WORD = 'zephyr';

/** Writes a world down, and says by the plain words of the policy who may find what. */
async function build(world: World) {
  await resetDatabase();
  const { id: categorieId } = await aCategorie();
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, (_, i) => aCompte({ role: i === 0 ? 'agent' : 'membre' })),
  );
  const author = people[1]?.id ?? '';
  const date = new Date();
  const when = (yes: boolean) => (yes ? date : null);
  const dates = { createdAt: date, updatedAt: date };
  const readers = Object.fromEntries(sortes.map((sorte) => [sorte, new Map()])) as Readers;
  const nobody: readonly number[] = [];
  const everybody = (yes: boolean) => (yes ? null : nobody);
  const note = (sorte: Sorte, who: readonly number[] | null) => {
    const id = uuid7();
    readers[sorte].set(id, who);
    return { id, slug: id };
  };

  const espaces = world.espaces.map(({ visibilite, places }) => {
    const members = places.flatMap((role, compte) => (role ? [{ compte, role }] : []));
    const own = members.map(({ compte }) => compte);
    return { ...note('espaces', visibilite === 'visible' ? null : own), visibilite, members, own };
  });
  for (const { id, slug, visibilite, members } of espaces)
    await db.espace.create({
      data: {
        ...{ id, slug, visibilite, ...dates, nom: WORD, recherche: WORD, createdById: author },
        membres: {
          create: members.map(({ compte, role }) => ({
            ...{ compteId: people[compte]?.id ?? '', role, couleur: 1, joinedAt: date },
          })),
        },
      },
    });
  const place = (sorte: Sorte, at: number, there: boolean) => {
    const espace = espaces[at];
    const { id } = note(sorte, there ? (espace?.own ?? nobody) : nobody);
    return { id, espaceId: espace?.id ?? '' };
  };

  await db.fiche.createMany({
    data: world.fiches.map((etat) => ({
      ...note('annuaire', everybody(etat === 'publiee')),
      ...{ etat, ...dates, genreId: 'bibliotheque', nom: WORD, rechercheNom: WORD },
    })),
  });
  const online = { rechercheTitre: WORD, titre: WORD, publishedAt: date, ...dates };
  await db.annonce.createMany({
    data: world.annonces.map((etat) => ({
      ...note('annonces', everybody(etat === 'publiee' || etat === 'pourvue')),
      ...{ ...online, etat, auteurId: author },
    })),
  });
  await db.appel.createMany({
    data: world.appels.map((etat) => ({
      ...note('appels', everybody(etat === 'publie')),
      ...{ ...online, etat, createdById: author },
    })),
  });
  await db.article.createMany({
    data: world.articles.map(({ etat, hidden }) => ({
      ...note('blog', everybody(etat === 'publie' && !hidden)),
      ...{ ...online, etat, hiddenAt: when(hidden), createdById: author },
    })),
  });

  const target = await db.sujet.create({
    data: {
      id: uuid7(),
      slug: uuid7(),
      clientId: uuid7(),
      categorieId,
      titre: 'Autre',
      auteurId: author,
      derniereAt: date,
      ...dates,
    },
  });
  const openers: string[] = [];
  for (const { deleted, hidden, merged, titled, reponses } of world.sujets) {
    const readable = !deleted && !hidden && !merged;
    const said = reponses.some((one) => !one.deleted && !one.hidden);
    const sujet = note('forum', everybody(readable && (titled || said)));
    if (readable && !reponses[0]?.hidden) openers.push(sujet.slug);
    await db.sujet.create({
      data: {
        ...{ ...sujet, ...dates, clientId: uuid7(), categorieId, auteurId: author, derniereAt: date },
        titre: titled ? WORD : 'Autre',
        rechercheTitre: titled ? WORD : 'autre',
        deletedAt: when(deleted),
        hiddenAt: when(hidden),
        fusionneDansId: merged ? target.id : null,
      },
    });
    await db.reponse.createMany({
      data: reponses.map((one, index) => ({
        ...{ ...dates, sujetId: sujet.id, numero: index + 1, rev: 1, auteurId: author, clientId: uuid7() },
        ...{ texte: WORD, rechercheTexte: WORD, deletedAt: when(one.deleted), hiddenAt: when(one.hidden) },
      })),
    });
  }

  // Moderation sets `deletedAt` too; hidden alone is asked here on purpose: one of them is enough.
  await db.message.createMany({
    data: world.messages.map(([{ espace, deleted, hidden }, kind], index) => ({
      ...place('messages', espace, kind === 'message' && !deleted && !hidden),
      ...{ kind, seq: index + 1, rev: 1, authorId: author, clientId: uuid7(), body: WORD, recherche: WORD },
      ...{ createdAt: date, deletedAt: when(deleted), hiddenAt: when(hidden) },
    })),
  });
  await db.document.createMany({
    data: world.documents.map(({ espace, deleted, hidden }) => ({
      ...place('documents', espace, !deleted && !hidden),
      ...{ ...dates, titre: WORD, texte: WORD, recherche: WORD, createdById: author, updatedById: author },
      ...{ deletedAt: when(deleted), hiddenAt: when(hidden) },
    })),
  });
  await db.fichier.createMany({
    data: world.fichiers.map(([{ espace, deleted, hidden }, usage, etat]) => ({
      ...place('fichiers', espace, usage === 'espace' && etat === 'pret' && !deleted && !hidden),
      ...{ ...dates, usage, etat, key: uuid7(), nom: `${WORD}.pdf`, recherche: `${WORD} pdf`, taille: 1 },
      ...{ type: 'application/pdf', compteId: author, deletedAt: when(deleted), hiddenAt: when(hidden) },
    })),
  });
  return { people, readers, openers };
}

const may = (who: readonly number[] | null, compte: number | null) =>
  who === null || (compte !== null && who.includes(compte));
const idsFor = (held: Readers[Sorte], compte: number | null) =>
  [...held].flatMap(([id, who]) => (may(who, compte) ? [id] : [])).sort();
const slugsIn = (feed: string, address: string) =>
  [
    ...new Set([...feed.matchAll(new RegExp(`/${address}/([0-9a-f-]{36})`, 'g'))].map(([, slug]) => slug)),
  ].sort();

test('search, suggestions, feeds and open data give each actor what they may read, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const { people, readers, openers } = await build(world);
      const actors: [Actor, number | null][] = [
        [visiteur, null],
        ...people.map((compte, index): [Actor, number] => [compte, index]),
      ];
      for (const [actor, compte] of actors) {
        const wanted = sortes.map((sorte) => [sorte, idsFor(readers[sorte], compte)] as const);
        // As typed, and with a slip: the way that mends words leaves out the same.
        for (const q of [WORD, 'zephir']) {
          const { groups, total } = await searchEverywhere(actor, readSearch({ q }));
          const found = new Map(groups.map((group) => [group.sorte, group]));
          for (const [sorte, ids] of wanted) {
            expect(
              found
                .get(sorte)
                ?.items.map(({ id }) => id)
                .sort() ?? [],
              `${q}, ${sorte}`,
            ).toEqual(ids);
            expect(found.get(sorte)?.total ?? 0, `${q}, ${sorte}`).toBe(ids.length);
          }
          expect(total).toBe(wanted.reduce((sum, [, ids]) => sum + ids.length, 0));
        }
        const readable = new Set(wanted.flatMap(([, ids]) => ids));
        for (const { chemin } of await suggest(actor, 'zeph'))
          expect(readable, chemin).toContain(chemin.split('/').at(-1));

        const [fiches, annonces, appels] = await Promise.all([
          listOpenFiches(actor, { q: WORD }),
          listOpenAnnonces(actor, { q: WORD }),
          listOpenAppels(actor, { q: WORD }),
        ]);
        const open = [
          ['annuaire', fiches] as const,
          ['annonces', annonces] as const,
          ['appels', appels] as const,
        ];
        for (const [sorte, { total: count, items }] of open) {
          expect(items.map(({ id }) => id).sort(), sorte).toEqual(idsFor(readers[sorte], null));
          expect(count, sorte).toBe(items.length);
        }
      }
      const taken = new Set(
        (await db.annonce.findMany({ where: { etat: 'pourvue' }, select: { id: true } })).map(({ id }) => id),
      );
      const free = idsFor(readers.annonces, null).filter((id) => !taken.has(id));
      expect(slugsIn(await annoncesFeed(visiteur), 'annonces')).toEqual(free);
      expect(slugsIn(await appelsFeed(visiteur), 'appels')).toEqual(idsFor(readers.appels, null));
      expect(slugsIn(await blogFeed(visiteur), 'blog')).toEqual(idsFor(readers.blog, null));
      expect(
        slugsIn(await forumFeed(visiteur), 'forum').filter((slug) => readers.forum.has(slug ?? '')),
      ).toEqual(openers.sort());
    }),
    { numRuns: 10, endOnFailure: true },
  );
}, 120_000);
