import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { db, Prisma, rows } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { renderRichText } from '@/lib/core/rich-text/render';
import type { Person } from '../people';
import { type ReponseRow, readReponses } from './reponses';
import type { SujetPage } from './sujet';

export type Revision = { id: string; titre: string; html: string; at: Date; nom: string };
export type History = {
  numero: number;
  auteur: Person;
  now: { html: string; at: Date };
  revisions: Revision[];
  /** Moderation decided of some versions: they are left out. */
  withheld: boolean;
};

/** Versions of one message that are shown. */
const MOST = 50;

/**
 * What a message says, and what it said before, the last first: for everybody who may read it. Versions that stood when
 * moderation decided of it, or earlier, are its author's and the agents' alone, as long as the decision holds.
 * @throws AppError `not_found`
 */
export async function getHistory(actor: Actor, sujet: SujetPage, numero: number): Promise<History> {
  const [row] = await readReponses(actor, sujet, Prisma.sql`r.numero = ${numero}::int`);
  if (!row || row.html === '' || !row.editedAt) throw notFound();
  const isTheirs = isAgent(actor) || (actor.kind === 'compte' && actor.id === row.auteur.id);
  const [found, decided] = await Promise.all([
    db.reponseRevision.findMany({
      where: { reponseId: row.id },
      orderBy: { createdAt: 'desc' },
      take: MOST + 1,
      select: { id: true, texte: true, titre: true, createdAt: true },
    }),
    isTheirs ? null : lastDecided(row),
  ]);
  const versions = found.slice(0, MOST).map(({ id, texte, titre }, index) => ({
    ...{ id, titre, texte },
    // Each version stood from the change before it.
    at: found[index + 1]?.createdAt ?? row.createdAt,
  }));
  const shown = versions.filter(({ at }) => !decided || at > decided);
  return {
    numero,
    auteur: row.auteur,
    now: { html: row.html, at: row.editedAt },
    revisions: shown.map(({ texte, ...version }) => ({
      ...version,
      html: renderRichText(texte),
      nom: row.auteur.nom,
    })),
    withheld: shown.length < versions.length,
  };
}

/**
 * When moderation last decided, and still does, of the words of a message: of it, or of the sujet it opened, wherever it
 * was moved since.
 */
async function lastDecided({ id }: Pick<ReponseRow, 'id'>): Promise<Date | null> {
  const [row] = await rows<{ at: Date | null }>(Prisma.sql`
    select max(d."decidedAt") as at from moderation_decisions d join cas c on c.id = d."casId"
    where d."undoneAt" is null and d.mesure in ('modifier', 'masquer', 'retirer') and (
      (c.kind = 'reponse' and c."cibleId" = ${id})
      or (c.kind = 'sujet' and c."cibleId" in (
        select "sujetId" from reponses where id = ${id} and numero = 1
        union all select "sujetId" from reponse_redirections where "reponseId" = ${id} and numero = 1)))`);
  return row?.at ?? null;
}
