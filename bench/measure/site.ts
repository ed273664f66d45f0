import { randomUUID } from 'node:crypto';
import { encodeSessionToken, sessionCookieName } from '@/lib/auth/session-token';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';

/** `cookie`: empty for a visitor. `reading`: carries at most 25 kB of JavaScript more than a bare page. */
export type Visit = { name: string; path: string; cookie: string; reading: boolean };

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

/** The pages that are measured, on the demonstration data. */
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
  const visitor = (name: string, path: string) => ({
    name: `visiteur, ${name}`,
    path,
    cookie: '',
    reading: true,
  });
  const member = (name: string, path: string, reading = true) => ({
    ...{ name: `membre, ${name}`, path, cookie, reading },
  });
  return [
    visitor('accueil', paths.accueil()),
    visitor('connexion', paths.connexion()),
    visitor('présentation d’un espace', paths.espace(shown.slug)),
    visitor('annuaire', paths.annuaire({ ou: 'Remiremont' })),
    member('accueil', paths.accueil()),
    member('mes espaces', paths.espaces()),
    member('accueil d’un espace', paths.espace(slug)),
    member('discussion', paths.discussion(slug), false),
    member('documents', paths.documents(slug)),
    member('un document', paths.document(slug, documents[0]?.id ?? ''), false),
    member('membres', paths.membres(slug)),
  ];
}
