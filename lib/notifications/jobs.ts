/** Mails what a person is to be told at once, shortly after the first of it; several that follow each other make one mail. */
export const TELL_JOB = 'tell-notifications';
