import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { db, transaction } from '@/lib/core/db';
import { forbidden, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { queueMail } from '@/lib/mails/queue';
import { issueCode } from '../codes';
import { tellDesk } from '../desk';
import { countCode } from '../limits';
import { proofAddresses } from '../policy';
import { requestCodeInput } from '../schema';

/**
 * Has a code sent to the structure: to the fiche's e-mail address at once, or by letter to its postal address, which an
 * agent prints with the next ones. Only who asks may use it.
 * @throws AppError `unauthenticated`, `not_found`; `forbidden` when the fiche has no such address, mails to it come back, or
 * the person speaks for it already; `rate_limited` beyond 5 codes a day for one fiche, 15 a day by one person
 */
export async function requestCode(actor: Actor, given: unknown): Promise<void> {
  const { slug, canal } = parse(requestCodeInput, given);
  const compte = requireActive(actor);
  const fiche = await db.fiche.findUnique({
    where: { slug },
    select: {
      id: true,
      email: true,
      emailRefusAt: true,
      adresse: true,
      codePostal: true,
      communeInsee: true,
      referents: { where: { compteId: compte.id }, select: { compteId: true } },
    },
  });
  if (!fiche) throw notFound();
  if (fiche.referents.length > 0) throw forbidden('Vous représentez déjà cette fiche.');
  const ways = proofAddresses(fiche);
  if (canal === 'email' && !ways.email)
    throw forbidden('Cette fiche n’a pas d’adresse e-mail qui marche. Choisissez une autre preuve.');
  if (canal === 'courrier' && !ways.courrier)
    throw forbidden('Cette fiche n’a pas d’adresse postale complète. Choisissez une autre preuve.');
  await countCode(compte.id, fiche.id);
  await transaction(async (tx) => {
    if (canal === 'courrier') {
      // One letter waits at a time: asking again would only print it twice.
      const waiting = await tx.codeReprise.findFirst({
        where: { ficheId: fiche.id, compteId: compte.id, canal, printedAt: null, usedAt: null },
        select: { id: true },
      });
      if (waiting) return;
    }
    const email = canal === 'email' ? fiche.email : '';
    const { id } = await issueCode(tx, { ficheId: fiche.id, canal, compteId: compte.id, email });
    if (canal === 'email') await queueMail(tx, 'code-reprise', id);
    else await tellDesk(tx);
  });
}
