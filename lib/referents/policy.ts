import { AGAIN_DAYS } from './words';

type Addresses = {
  email: string;
  emailRefusAt: Date | null;
  adresse: string;
  codePostal: string;
  communeInsee: string | null;
};

/** Where a code can reach a structure: by mail unless mails to it come back; by letter once its address is whole. */
export const proofAddresses = ({ email, emailRefusAt, adresse, codePostal, communeInsee }: Addresses) => ({
  email: email !== '' && emailRefusAt === null,
  courrier: adresse !== '' && codePostal !== '' && communeInsee !== null,
});

type Decided = { etat: 'attente' | 'acceptee' | 'refusee' | 'retiree'; decidedAt: Date | null };

/** From when who was refused may ask again; null when nothing holds them back. */
export function mayAskAgainAt({ etat, decidedAt }: Decided, date: Date): Date | null {
  if (etat !== 'refusee' || !decidedAt) return null;
  const again = new Date(decidedAt.getTime() + AGAIN_DAYS * 86_400_000);
  return again > date ? again : null;
}
