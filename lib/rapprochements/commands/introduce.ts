import { lockAnnonce } from '@/lib/annonces/access';
import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { openIntroduction } from '@/lib/conversations/introduce';
import { now } from '@/lib/core/clock';
import { calendarDay } from '@/lib/core/dates';
import { type Tx, transaction } from '@/lib/core/db';
import { forbidden, invalid, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { consume } from '@/lib/core/rate-limit';
import { introduceInput } from '../schema';

const PER_AGENT = { name: 'mise-en-relation', points: 60, duration: 3_600 };

/**
 * An agent introduces the authors of two annonces: opens their conversation with a message that both read, and sets the
 * day to ask what came of it. The same pair twice is once.
 * @returns the introduction, and whether this call made it
 * @throws AppError `unauthenticated`; `not_found` for who is no agent, and for an annonce that is not there; `forbidden` when one of them
 *   waits for no answers any more, for one author of both, for one’s own, when
 *   the two talk already, or when one blocked the other; `invalid` (message, suiviLe: a day gone by);
 *   `rate_limited` beyond sixty an hour
 */
export async function introduceAuthors(
  actor: Actor,
  given: unknown,
): Promise<{ relationId: string; made: boolean }> {
  const agent = requireActive(actor);
  if (!isAgent(agent)) throw notFound();
  const { annonceId, autreId, message, suiviLe } = parse(introduceInput, given);
  if (suiviLe && suiviLe < calendarDay(now()))
    throw invalid('suiviLe', 'Choisissez un jour à venir, ou aujourd’hui.');
  await consume(PER_AGENT, agent.id);
  return transaction(async (tx) => {
    const [annonce, autre] = await holdBoth(tx, annonceId, autreId);
    const former = await tx.miseEnRelation.findFirst({
      where: {
        OR: [
          { annonceId, autreAnnonceId: autreId },
          { annonceId: autreId, autreAnnonceId: annonceId },
        ],
      },
      select: { id: true },
    });
    if (former) return { relationId: former.id, made: false };
    if (annonce.auteurId === autre.auteurId) throw forbidden('Ces deux annonces sont de la même personne.');
    if ([annonce.auteurId, autre.auteurId].includes(agent.id))
      throw forbidden('L’une de ces annonces est la vôtre : répondez à l’autre, tout simplement.');
    for (const { etat, expiresAt, titre, auteur } of [annonce, autre])
      if (etat !== 'publiee' || (expiresAt && expiresAt <= now()) || auteur.disabledAt || auteur.deletedAt)
        throw forbidden(`« ${titre} » n’attend plus de réponses.`);
    if (await oneBlocks(tx, annonce.auteurId, autre.auteurId))
      throw forbidden('Ces deux personnes ne peuvent pas être mises en relation.');
    if (await theyTalk(tx, [annonce, autre]))
      throw forbidden('Ces deux personnes se parlent déjà de l’une de ces annonces.');
    const { id: conversationId } = await openIntroduction(tx, agent, { annonce, autre, message });
    const { id: relationId } = await tx.miseEnRelation.create({
      data: {
        annonceId,
        autreAnnonceId: autreId,
        agentId: agent.id,
        conversationId,
        message,
        suiviLe,
        createdAt: now(),
      },
      select: { id: true },
    });
    return { relationId, made: true };
  });
}

/** Whether one of the two wants to hear no more of the other. */
async function oneBlocks(tx: Tx, a: string, b: string): Promise<boolean> {
  const between = [
    { compteId: a, bloqueId: b },
    { compteId: b, bloqueId: a },
  ];
  return (await tx.blocage.count({ where: { OR: between } })) > 0;
}

/** Whether one of the two answered the annonce of the other. */
async function theyTalk(tx: Tx, sides: readonly { id: string; auteurId: string }[]): Promise<boolean> {
  const count = await tx.conversation.count({
    where: {
      annonceId: { in: sides.map(({ id }) => id) },
      AND: sides.map(({ auteurId }) => ({ participants: { some: { compteId: auteurId, leftAt: null } } })),
    },
    take: 1,
  });
  return count > 0;
}

/** Both held, always in the same order: neither can be taken away between the look and the introduction. */
async function holdBoth(tx: Tx, annonceId: string, autreId: string) {
  for (const id of [annonceId, autreId].sort()) await lockAnnonce(tx, id);
  const found = await tx.annonce.findMany({
    where: { id: { in: [annonceId, autreId] }, etat: { not: 'brouillon' } },
    select: {
      id: true,
      titre: true,
      etat: true,
      expiresAt: true,
      auteurId: true,
      ficheId: true,
      auteur: { select: { nom: true, disabledAt: true, deletedAt: true } },
    },
  });
  const annonce = found.find(({ id }) => id === annonceId);
  const autre = found.find(({ id }) => id === autreId);
  if (!annonce || !autre || annonce === autre) throw notFound();
  return [annonce, autre] as const;
}
