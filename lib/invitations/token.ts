import { signId, verifyId } from '@/lib/core/tokens';

const PURPOSE = 'invitation';

/** The token of an invitation's link. Inviting the address anew raises the version, and earlier links die. */
export const invitationToken = ({ id, version }: { id: string; version: number }) =>
  signId(PURPOSE, `${id}:${version}`);

/** What a token names, or null when it was not signed here. */
export function readInvitationToken(token: string): { id: string; version: number } | null {
  const [id, version] = verifyId(PURPOSE, token)?.split(':') ?? [];
  return id && version ? { id, version: Number(version) } : null;
}

/** A token as it stands in a segment of an address, where the colon may be written otherwise. */
export const tokenOfSegment = (segment: string) => segment.replace(/%3a/gi, ':');
