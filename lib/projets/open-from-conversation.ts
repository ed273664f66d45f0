import { extractOf } from '@/lib/annonces/rows';
import { requireActive } from '@/lib/comptes/access';
import type { Actor, Connecte } from '@/lib/comptes/actor';
import { areApart } from '@/lib/comptes/queries/blocages';
import { type HeldConversation, holdConversation } from '@/lib/conversations/access';
import { conversationRef } from '@/lib/conversations/schema';
import { type Tx, transaction } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { forbidden } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { paths } from '@/lib/core/paths';
import { searchable } from '@/lib/core/text';
import { createDocumentIn } from '@/lib/documents/commands';
import { countOpening, openEspaceIn } from '@/lib/espaces/commands/open';
import { INTENTION_MAX } from '@/lib/espaces/words';
import { queueMail } from '@/lib/mails/queue';
import { addMembre, lockEspace } from '@/lib/membres/join';
import { recordSystemMessage } from '@/lib/messages/commands/record-system-message';
import { notify } from '@/lib/notifications/notify';
import { briefOf, projectName } from './brief';
import { espaceDisciplines } from './disciplines';
import { mailReference } from './mails';

/** The first document of a project that came of a conversation. */
export const BRIEF_TITLE = 'Le point de départ';

/**
 * « Monter le projet »: opens an espace for the two of a conversation, both responsables, with the annonce as its first
 * document; the other side is told by mail. Asked again, or by both at once, it is one espace: the second is led to it.
 * @returns where it is, and whether this call opened it
 * @throws AppError `unauthenticated`; `not_found`, also for who is not in the conversation; `forbidden` when the other
 *   side left, when one of the two blocks the other, and for who left the project since; `rate_limited` beyond 60 espaces
 *   a day
 */
export async function openProject(actor: Actor, given: unknown): Promise<{ slug: string; opened: boolean }> {
  const { conversationId } = parse(conversationRef, given);
  const compte = requireActive(actor);
  await countOpening(compte.id);
  return transaction(async (tx) => {
    const conversation = await holdConversation(tx, actor, conversationId);
    if (conversation.espaceId)
      return { slug: await slugFor(tx, compte, conversation.espaceId), opened: false };
    return { slug: await open(tx, compte, conversation), opened: true };
  });
}

async function slugFor(tx: Tx, { id: compteId }: Connecte, espaceId: string): Promise<string> {
  const place = await tx.membre.findUnique({
    where: { espaceId_compteId: { espaceId, compteId } },
    select: { espace: { select: { slug: true } } },
  });
  if (!place) throw forbidden('Ce projet est déjà monté, et vous n’en êtes plus membre.');
  return place.espace.slug;
}

async function open(tx: Tx, compte: Connecte, conversation: HeldConversation): Promise<string> {
  const others = conversation.participants.filter(
    ({ compteId, leftAt }) => compteId !== compte.id && leftAt === null,
  );
  if (others.length === 0)
    throw forbidden('L’autre personne a quitté la conversation : le projet serait à vous seul.');
  const apart = await areApart(
    tx,
    compte.id,
    others.map(({ compteId }) => compteId),
  );
  if (apart)
    throw forbidden('Le projet n’est pas monté : cette personne et vous ne pouvez plus vous écrire.');
  const annonce = await findAnnonce(tx, conversation.annonceId);
  const nom = projectName(annonce?.titre ?? conversation.objet);
  const disciplines = annonce ? await espaceDisciplines(tx, annonce.disciplines) : [];
  const { id: espaceId, slug } = await openEspaceIn(tx, {
    nom,
    intention: annonce ? extractOf(annonce.description, INTENTION_MAX - 1) : '',
    communeInsee: annonce?.communeInsee ?? null,
    disciplines,
    recherche: searchable([nom, annonce?.commune?.nom, ...disciplines].join(' ')),
    visibilite: 'prive',
    createdById: compte.id,
    ...(annonce ? { annonceId: annonce.id } : {}),
  });
  await tx.conversation.update({ where: { id: conversation.id }, data: { espaceId } });
  if (annonce) {
    const url = new URL(paths.annonce(annonce.slug), env().publicUrl).href;
    const contenu = briefOf({ ...annonce, url });
    await createDocumentIn(tx, { espaceId, compteId: compte.id, titre: BRIEF_TITLE, contenu });
  }
  await lockEspace(tx, espaceId);
  for (const { compteId } of others) {
    await addMembre(tx, { espaceId, compteId, role: 'responsable', invitedById: compte.id });
    await queueMail(tx, 'projet-ouvert', mailReference(espaceId, compteId, compte.id));
    await notify(tx, {
      kind: 'invitation',
      comptes: [compteId],
      cle: `projet:${espaceId}`,
      acteurId: compte.id,
      espaceId,
      titre: `${compte.nom} monte un projet avec vous : « ${nom} »`,
      chemin: paths.espace(slug),
      ownMail: true,
    });
    await recordSystemMessage(tx, { espaceId, kind: 'arrivee', authorId: compteId });
  }
  return slug;
}

const findAnnonce = (tx: Tx, id: string | null) =>
  id === null
    ? null
    : tx.annonce.findUnique({
        where: { id },
        select: {
          id: true,
          slug: true,
          titre: true,
          description: true,
          sens: true,
          nature: true,
          transactions: true,
          conditions: true,
          prix: true,
          prixUnite: true,
          disponibleDu: true,
          disponibleAu: true,
          limite: true,
          disciplines: true,
          communeInsee: true,
          commune: { select: { nom: true } },
          fiche: { select: { nom: true } },
          auteur: { select: { nom: true } },
          parts: { orderBy: { rang: 'asc' }, select: { employeur: true, part: true } },
        },
      });
