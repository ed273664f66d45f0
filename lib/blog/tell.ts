import type { Connecte } from '@/lib/comptes/actor';
import type { Tx } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { queueMail } from '@/lib/mails/queue';
import { notify } from '@/lib/notifications/notify';
import { mailReference } from './mails';
import { namesWords } from './words';

const select = {
  slug: true,
  titre: true,
  chapo: true,
  reponse: true,
  auteurs: {
    orderBy: { rang: 'asc' as const },
    select: { compteId: true, compte: { select: { nom: true } } },
  },
} as const;
const find = (tx: Tx, id: string) => tx.article.findUniqueOrThrow({ where: { id }, select });

/** The agents, that somebody hands them an article. */
export async function tellProposed(
  tx: Tx,
  { id, slug, titre }: { id: string; slug: string; titre: string },
  { id: acteurId, nom }: Connecte,
) {
  const agents = await tx.compte.findMany({
    where: { role: { in: ['agent', 'administrateur'] }, deletedAt: null, disabledAt: null },
    select: { id: true },
  });
  await notify(tx, {
    kind: 'article-propose',
    comptes: agents.map((agent) => agent.id),
    cle: `article-propose:${id}`,
    acteurId,
    titre: `${nom} propose un article : « ${titre} »`,
    chemin: paths.article(slug),
  });
}

/** Its authors, of what was decided: each by a mail that says it whole. */
async function tellDecision(tx: Tx, id: string, acteurId: string | null, titre: string) {
  const article = await find(tx, id);
  const comptes = article.auteurs.map(({ compteId }) => compteId).filter((one) => one !== acteurId);
  await notify(tx, {
    kind: 'article-decision',
    comptes,
    cle: `article-decision:${id}`,
    acteurId,
    titre,
    texte: article.reponse,
    chemin: paths.article(article.slug),
    ownMail: true,
  });
  for (const compteId of comptes)
    await queueMail(tx, 'article-decide', mailReference(id, compteId), {
      key: `article-decide:${id}:${compteId}`,
    });
}

export async function tellAccepted(tx: Tx, id: string, { id: acteurId }: Connecte) {
  const { titre } = await find(tx, id);
  await tellDecision(tx, id, acteurId, `Votre article « ${titre} » est accepté`);
}

export async function tellReturned(tx: Tx, id: string, acteurId: string) {
  const { titre } = await find(tx, id);
  await tellDecision(tx, id, acteurId, `Votre article « ${titre} » est à reprendre`);
}

/** Its authors, that its moment has come. */
export async function tellOnline(tx: Tx, id: string) {
  const { titre } = await find(tx, id);
  await tellDecision(tx, id, null, `Votre article « ${titre} » est en ligne`);
}

/** Everybody but its authors, once: who follows the blog has it in the digest. */
export async function tellPublished(tx: Tx, id: string) {
  const { slug, titre, chapo, auteurs } = await find(tx, id);
  const authors = auteurs.map(({ compteId }) => compteId);
  const comptes = await tx.compte.findMany({
    where: { deletedAt: null, disabledAt: null, id: { notIn: authors } },
    select: { id: true },
  });
  await notify(tx, {
    kind: 'article',
    comptes: comptes.map((compte) => compte.id),
    cle: `article:${id}`,
    acteurId: null,
    titre,
    texte: [namesWords(auteurs.map(({ compte }) => compte.nom)), chapo].filter(Boolean).join('. '),
    chemin: paths.article(slug),
  });
}
