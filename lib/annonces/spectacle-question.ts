import { invalid } from '@/lib/core/errors';
import type { AnnonceSaid } from './schema';
import { spectacleSigns } from './spectacle';

/**
 * Asks once whether what announces a public show belongs here, where the instance knows an agenda for it.
 * @throws AppError `invalid` naming `pasSpectacle`
 */
export function askAboutSpectacle(
  { titre = '', description = '', ...days }: AnnonceSaid,
  { agendaUrl }: { agendaUrl: string },
) {
  if (agendaUrl === '' || !spectacleSigns({ titre, description }, days).noticed) return;
  throw invalid(
    'pasSpectacle',
    'Ceci ressemble à un spectacle ouvert au public : dites-nous si c’est bien une annonce.',
  );
}
