import { z } from 'zod';
import type { Visiteur } from '@/lib/comptes/actor';
import { createCompte } from '@/lib/comptes/commands/create-compte';
import { openSession } from '@/lib/comptes/commands/open-session';
import { prepareSignUp } from '@/lib/comptes/commands/sign-up';
import { type Client, countVisit } from '@/lib/comptes/limits';
import { signUpFields } from '@/lib/comptes/schema';
import { isDuplicate, transaction } from '@/lib/core/db';
import { forbidden, invalid } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { findByToken } from '../queries';
import { joinByInvitation } from './answer';

const input = signUpFields.extend({ token: z.string() });

const KNOWN = 'Un compte existe déjà avec cette adresse. Connectez-vous pour rejoindre l’espace.';

/**
 * Opens an account from an invitation's link, signed in and already in the espace: whoever holds the link reads the
 * invited mailbox, so the address needs no other proof. The account, the membership and the session exist together or
 * not at all.
 * @returns the session for the cookie, and where to go
 * @throws AppError `invalid` with the fields at fault (`email` when the address has an account), `forbidden` when the
 * invitation can no longer be followed, `rate_limited`
 */
export async function signUpInvited(
  _actor: Visiteur,
  given: unknown,
  client: Client,
): Promise<{ sessionId: string; slug: string }> {
  const { token, nom, password, charteVersion } = parse(input, given);
  await countVisit(client);
  const row = await findByToken(token);
  if (!row)
    throw forbidden('Ce lien d’invitation n’est plus valable. Demandez qu’on vous invite de nouveau.');
  const { id, email, espaceId, espace } = row;
  const ready = await prepareSignUp({ email, password, charteVersion });
  try {
    const sessionId = await transaction(async (tx) => {
      const compteId = await createCompte(tx, { ...ready, email, nom, confirmed: true });
      await joinByInvitation(tx, id, espaceId, compteId);
      return openSession(tx, compteId, client.appareil);
    });
    return { sessionId, slug: espace.slug };
  } catch (error) {
    // The same form sent twice at the same moment: the other one has opened the account.
    throw isDuplicate(error) ? invalid('email', KNOWN) : error;
  }
}
