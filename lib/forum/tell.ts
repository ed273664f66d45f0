import type { Connecte } from '@/lib/comptes/actor';
import type { Tx } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { excerpt } from '@/lib/core/rich-text/plain';
import { notify } from '@/lib/notifications/notify';
import type { Frequence } from '@/lib/notifications/words';
import { mentionCle, type Niveau, sujetCle, TOLD_MAX } from './words';

export type Written = {
  sujet: {
    id: string;
    slug: string;
    titre: string;
    categorieId: string;
    etiquettes: readonly string[];
    auteurId: string;
  };
  reponse: { id: string; numero: number; texte: string };
  /** Those it names. */
  mentions: readonly string[];
  /** Who wrote what it quotes. */
  citedId?: string | null;
};

type Follower = { compteId: string; niveau: Niveau; sujet: boolean };

const frequences: Record<Exclude<Niveau, 'rien'>, Frequence> = { chaque: 'immediate', resume: 'quotidienne' };

/**
 * Tells, in the transaction of the write: those it names; those it answers (who opened the sujet, who is quoted); those who
 * follow the sujet, its category or one of its tags. Each once, for the first of these. Several messages of one sujet are
 * one notification.
 */
export async function tellForum(tx: Tx, actor: Connecte, written: Written): Promise<void> {
  const { sujet, reponse, mentions, citedId = null } = written;
  const chemin = paths.sujetMessage(sujet.slug, reponse.numero);
  const texte = excerpt(reponse.texte, TOLD_MAX);
  const common = { acteurId: actor.id, texte, chemin };
  const opens = reponse.numero === 1;
  await notify(tx, {
    ...common,
    kind: 'mention',
    cle: mentionCle(reponse.id),
    comptes: mentions,
    titre: `${actor.nom} vous mentionne dans « ${sujet.titre} »`,
  });
  const told = new Set([actor.id, ...mentions]);
  const followers = await followersOf(tx, sujet);
  const levels = new Map(
    followers.filter((one) => one.sujet).map(({ compteId, niveau }) => [compteId, niveau]),
  );
  const tell = async (kind: 'reponse' | 'sujet', comptes: readonly string[], frequence?: Frequence) => {
    const others = comptes.filter((id) => !told.has(id));
    for (const id of others) told.add(id);
    const titre = opens
      ? `Nouveau sujet : « ${sujet.titre} »`
      : `${actor.nom} a répondu dans « ${sujet.titre} »`;
    await notify(tx, {
      ...common,
      kind,
      cle: sujetCle(sujet.id),
      comptes: others,
      titre,
      ...(frequence && { frequence }),
    });
  };
  if (!opens) {
    const answered = [sujet.auteurId, ...(citedId ? [citedId] : [])];
    // Who turned the sujet down to the digest, or off, said so for what answers them too.
    await tell(
      'reponse',
      answered.filter((id) => (levels.get(id) ?? 'chaque') === 'chaque'),
    );
    await tell(
      'reponse',
      answered.filter((id) => levels.get(id) === 'resume'),
      'quotidienne',
    );
  }
  for (const niveau of ['chaque', 'resume'] as const)
    await tell(
      'sujet',
      followers.filter((one) => one.niveau === niveau).map(({ compteId }) => compteId),
      frequences[niveau],
    );
}

/** What is said of the sujet itself comes before what is said of its category and tags; of these, the most counts. */
function followersOf(tx: Tx, { id, categorieId, etiquettes }: Written['sujet']) {
  return tx.$queryRaw<Follower[]>`
    select "compteId", (array_agg(niveau order by (cible = 'sujet') desc, niveau))[1] as niveau,
      bool_or(cible = 'sujet') as sujet
    from forum_suivis
    where (cible = 'sujet' and "cibleId" = ${id}) or (cible = 'categorie' and "cibleId" = ${categorieId})
      or (cible = 'etiquette' and "cibleId" = any(${[...etiquettes]}::text[]))
    group by "compteId"`;
}

/** Follows a sujet unless something was said of it already. */
export async function followByDefault(tx: Tx, compteId: string, sujetId: string, niveau: Niveau, at: Date) {
  await tx.forumSuivi.createMany({
    data: [{ compteId, cible: 'sujet', cibleId: sujetId, niveau, createdAt: at }],
    skipDuplicates: true,
  });
  // Who writes in what another sujet became part of follows it for themselves.
  const copied = { compteId, cible: 'sujet', cibleId: sujetId, copieDeId: { not: null } } as const;
  await tx.forumSuivi.updateMany({ where: copied, data: { copieDeId: null } });
}
