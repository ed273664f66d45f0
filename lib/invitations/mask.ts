/** « lucie@mairie.fr » → « lu…@mairie.fr »: recognised by its owner, useless to anybody else. */
export function maskEmail(email: string): string {
  const [local = '', domain = ''] = email.split('@');
  return `${local.slice(0, local.length > 3 ? 2 : 1)}…@${domain}`;
}
