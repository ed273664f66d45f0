/**
 * Recorded in the transaction that puts an annonce online for the first time, with `{annonceId}`: rooms above this one
 * hang on it what must follow (alerts of saved searches). Bears to be run twice.
 */
export const ANNONCE_PUBLIEE_JOB = 'annonce-publiee';
