/** Characters of one message. */
export const MAX_TEXTE = 5_000;
/** Days a message stays here after it was mailed, in case the mail is lost. */
export const GARDE_JOURS = 30;
