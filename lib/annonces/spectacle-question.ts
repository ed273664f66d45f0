import type { AnnonceSaid } from './schema';

/** Asks once whether what announces a public show belongs here. @throws AppError `invalid` naming `pasSpectacle` */
export function askAboutSpectacle(_given: AnnonceSaid) {}
