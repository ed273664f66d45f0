import { randomUUID } from 'node:crypto';
import { encodeSessionToken, sessionCookieName } from '@/lib/auth/session-token';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { fillForum, LONG } from '@/tests/support/many-sujets';

export type Visit = {
  name: string;
  path: string;
  /** Empty for a visitor. */
  cookie: string;
  /** Carries at most 25 kB of JavaScript more than a bare page. */
  reading: boolean;
  /** How many times as many a second as a bare page, at least. */
  least?: number;
};

/** Of pages that everybody reads: what is public is drawn once for visitors; a member's is drawn each time. */
const LEAST = { visitor: 3, member: 0.6 };
const SUJETS = 10_000;

const EMAIL = 'compagnie@demo.treteaux.fr';

async function signIn(compteId: string) {
  const date = new Date();
  const { id } = await db.session.create({
    data: {
      id: randomUUID() + randomUUID(),
      compteId,
      createdAt: date,
      lastSeenAt: date,
      expiresAt: new Date(date.getTime() + 86_400_000),
    },
    select: { id: true },
  });
  return `${sessionCookieName()}=${await encodeSessionToken(id)}`;
}

/** The pages that are measured, on the demonstration data and a long forum. */
export async function visits(): Promise<Visit[]> {
  const { id } = await db.compte.findUniqueOrThrow({ where: { email: EMAIL }, select: { id: true } });
  const { slug, documents } = await db.espace.findFirstOrThrow({
    where: { membres: { some: { compteId: id } }, documents: { some: { deletedAt: null } } },
    orderBy: { compteur: 'desc' },
    select: { slug: true, documents: { where: { deletedAt: null }, take: 1, select: { id: true } } },
  });
  const shown = await db.espace.findFirstOrThrow({
    where: { visibilite: 'visible' },
    select: { slug: true },
  });
  const cookie = await signIn(id);
  const long = await fillForum(SUJETS);
  const visitor = (name: string, path: string) => ({
    name: `visiteur, ${name}`,
    path,
    cookie: '',
    reading: true,
  });
  const member = (name: string, path: string, reading = true) => ({
    ...{ name: `membre, ${name}`, path, cookie, reading },
  });
  const everybodys = [
    ['forum', paths.forum()],
    [`sujet de ${LONG} messages`, paths.sujet(long)],
    ['blog', paths.blog()],
    ['annuaire', paths.annuaire()],
    ['annonces', paths.annonces()],
  ] as const;
  return [
    ...everybodys.flatMap(([name, path]) => [
      { ...visitor(name, path), least: LEAST.visitor },
      { ...member(name, path), least: LEAST.member },
    ]),
    visitor('accueil', paths.accueil()),
    visitor('connexion', paths.connexion()),
    visitor('présentation d’un espace', paths.espace(shown.slug)),
    visitor('annuaire, autour d’une commune', paths.annuaire({ ou: 'Remiremont' })),
    member('accueil', paths.accueil()),
    member('mes espaces', paths.espaces()),
    member('accueil d’un espace', paths.espace(slug)),
    member('discussion', paths.discussion(slug), false),
    member('documents', paths.documents(slug)),
    member('un document', paths.document(slug, documents[0]?.id ?? ''), false),
    member('membres', paths.membres(slug)),
  ];
}
