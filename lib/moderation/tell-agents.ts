import type { Tx } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { notify } from '@/lib/notifications/notify';
import { listAgents, onDuty } from './queries/permanence';

/** What agents are told of a case under; taken back once it is closed. */
export const casCle = (casId: string) => `cas:${casId}`;
/** The same of an appeal, until it is answered. */
export const recoursCle = (recoursId: string) => `recours:${recoursId}`;

type Whom = {
  at: Date;
  agentId?: string | null /** Who it is about. */;
  sauf: readonly string[];
  everybody?: boolean;
};

/** Who is told of what waits: the agent it is confided to and who is on duty; all agents when that is nobody. */
export async function watchers(tx: Tx, { at, agentId, sauf, everybody }: Whom): Promise<string[]> {
  const [duty, agents] = await Promise.all([onDuty(tx, at), listAgents(tx)]);
  const able = agents.map(({ id }) => id).filter((id) => !sauf.includes(id));
  const first = able.filter((id) => id === agentId || id === duty?.id);
  return everybody || first.length === 0 ? able : first;
}

type Waiting = { id: string; numero: string; titre: string; texte: string };

/** « À traiter », to these agents. Told again, it comes back on top. */
export const tellOfCas = (tx: Tx, comptes: readonly string[], { id, numero, titre, texte }: Waiting) =>
  notify(tx, {
    kind: 'decision',
    comptes,
    cle: casCle(id),
    acteurId: null,
    titre: `À traiter : « ${titre} »`,
    texte,
    chemin: paths.moderation({ cas: numero }),
  });

/** A decision is contested: every agent hears of it who may answer. */
export async function tellOfRecours(
  tx: Tx,
  recours: { id: string; decisionId: string; titre: string; texte: string },
  sauf: readonly string[],
): Promise<void> {
  const agents = await listAgents(tx);
  const { id: recoursId, decisionId, titre, texte } = recours;
  await notify(tx, {
    kind: 'decision',
    comptes: agents.map(({ id }) => id).filter((id) => !sauf.includes(id)),
    cle: recoursCle(recoursId),
    acteurId: null,
    titre: `Une décision sur « ${titre} » est contestée`,
    texte,
    chemin: paths.moderationDecision(decisionId),
  });
}
