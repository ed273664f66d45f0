/** Tells those who want to know at once, shortly after an annonce went online; once for several that follow each other. */
export const ALERTES_JOB = 'immediate-alertes';
