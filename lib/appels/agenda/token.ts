import { signId, verifyId } from '@/lib/core/tokens';

const PURPOSE = 'appels-agenda';

/** What the secret address of a person’s calendar file carries: whose it is, and which of their addresses. */
export const agendaToken = (compteId: string, version: number) => signId(PURPOSE, `${compteId}.${version}`);

/** Null when we did not write it. */
export function agendaOfToken(token: string): { compteId: string; version: number } | null {
  const [compteId = '', version] = verifyId(PURPOSE, token)?.split('.') ?? [];
  return compteId && version !== undefined ? { compteId, version: Number(version) } : null;
}
