import { stopLink } from '@/lib/mails/one-click';

/** The links that stop the mails about calls: their token, and the compte of a token, or null when we did not write it. */
export const { token: stopToken, idOf: compteOfToken } = stopLink('appels-rappels');
