import { signId, verifyId } from '@/lib/core/tokens';

const PURPOSE = 'appels-rappels';

/** What the links that stop the mails about calls carry. It opens nothing else. */
export const stopToken = (compteId: string) => signId(PURPOSE, compteId);

/** The compte of a link, or null when we did not write it. */
export const compteOfToken = (token: string) => verifyId(PURPOSE, token);
