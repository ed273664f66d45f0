import { COMPTE_SUPPRIME } from '@/lib/comptes/words';
import type { Tx } from '@/lib/core/db';
import { withdrawNotifications } from '@/lib/notifications/withdraw';
import { lockCibles } from '../cas';
import { casCle } from '../tell-agents';

/**
 * Takes a person’s name out of cases, whom they blocked, what they reported under their name and the turns they had, in the
 * transaction that deletes the account, before what they wrote: cases are held before contents. Decisions stay, for those who must still answer for them.
 */
export async function forgetModeration(tx: Tx, compteId: string): Promise<void> {
  await lockCibles(tx, {
    OR: [
      { auteurId: compteId },
      { decisions: { some: { auteurs: { has: compteId } } } },
      { kind: 'compte', cibleId: compteId },
    ],
  });
  const [compte] = await tx.$queryRaw<{ nom: string }[]>`select nom from comptes where id = ${compteId}`;
  await tx.cas.updateMany({ where: { auteurId: compteId }, data: { auteurNom: COMPTE_SUPPRIME } });
  await tx.$executeRaw`
    update cas set "auteurNom" = replace("auteurNom", ${compte?.nom ?? ''}::text, ${COMPTE_SUPPRIME}::text)
    where id in (select "casId" from moderation_decisions where auteurs @> array[${compteId}]::text[])`;
  const about = { kind: 'compte' as const, cibleId: compteId };
  const cas = await tx.cas.findMany({ where: about, take: 200, select: { id: true } });
  await tx.cas.updateMany({ where: about, data: { titre: COMPTE_SUPPRIME, extrait: '' } });
  await withdrawNotifications(
    tx,
    cas.map(({ id }) => casCle(id)),
  );
  await tx.casSignalement.updateMany({ where: { compteId }, data: { compteId: null, nom: '', email: '' } });
  await tx.blocage.deleteMany({ where: { OR: [{ compteId }, { bloqueId: compteId }] } });
  await tx.permanence.deleteMany({ where: { compteId } });
}
