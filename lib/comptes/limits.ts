import { createHash } from 'node:crypto';
import { consume, type Limit } from '@/lib/core/rate-limit';

const QUARTER = 15 * 60;

/** Per network address: a whole school, or a training day, signs in from one. */
const visitsPerAddress: Limit = { name: 'comptes-adresse', points: 300, duration: QUARTER };
/** Wrong passwords for one account. The way by mail stays open. */
export const failuresPerCompte: Limit = { name: 'comptes-echecs', points: 10, duration: QUARTER };
/** Mails that anyone can have sent to one address. */
const mailsPerEmail: Limit = { name: 'comptes-mails', points: 5, duration: 3_600 };
/** Mails that one network address can have sent. */
const mailsPerAddress: Limit = { name: 'comptes-envois', points: 120, duration: 3_600 };

/** A limit's key never holds the e-mail itself, and always fits its column. */
export const emailKey = (email: string) => createHash('sha256').update(email).digest('base64url');

/** Where a request comes from: its network address, and its browser's User-Agent. */
export type Client = { address: string; appareil: string };

/** @throws AppError `rate_limited` */
export const countVisit = (client: Client) => consume(visitsPerAddress, client.address);

/** @throws AppError `rate_limited` */
export async function countMail(client: Client, email: string) {
  await consume(mailsPerAddress, client.address);
  await consume(mailsPerEmail, emailKey(email));
}
