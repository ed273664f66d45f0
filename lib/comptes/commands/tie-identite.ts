import { isDuplicate, transaction } from '@/lib/core/db';
import { forbidden } from '@/lib/core/errors';
import { queueMail } from '@/lib/mails/queue';
import type { Connecte } from '../actor';
import type { Identite } from '../identite';
import { recordSiret } from './enter-by-identite';

/**
 * Ties an identity to the account one is signed in to: both are shown at this moment. A mail says so. Again changes
 * nothing.
 * @throws AppError `forbidden` when the account has another identity, or the identity another account
 */
export async function tieIdentite(actor: Connecte, identite: Identite): Promise<void> {
  const { issuer: oidcIssuer, sub: oidcSub } = identite;
  try {
    await transaction(async (tx) => {
      const compte = await tx.compte.findUniqueOrThrow({
        where: { id: actor.id },
        select: { oidcIssuer: true, oidcSub: true },
      });
      if (compte.oidcIssuer === oidcIssuer && compte.oidcSub === oidcSub) return;
      const { count } = await tx.compte.updateMany({
        where: { id: actor.id, oidcSub: null, deletedAt: null, disabledAt: null },
        data: { oidcIssuer, oidcSub },
      });
      if (count === 0)
        throw forbidden(
          'Votre compte est déjà relié à une autre identité. Demandez à l’administration du site.',
        );
      await recordSiret(tx, actor.id, identite);
      await queueMail(tx, 'identite-reliee', actor.id);
    });
  } catch (error) {
    if (isDuplicate(error)) throw forbidden('Cette identité est déjà celle d’un autre compte.');
    throw error;
  }
}
