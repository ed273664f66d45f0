import { hash, verify } from '@node-rs/argon2';

/** argon2id with OWASP's first choice: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a random password nobody knows: checked when there is nothing to check, so that both take the same time. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$UfDmaIHPIqqNojcw5JIdwA$nCjfhx7l/eFkCaI+i74lOjP9IzNk1J4teWuXnWoTyyA';

/** Expects the password normalised (`normalizePassword`). */
export const hashPassword = (password: string) => hash(password, OPTIONS);

/** Whether the password is the right one. Does the same work when there is no account or no password. */
export async function verifyPassword(passwordHash: string | null | undefined, password: string) {
  const right = await verify(passwordHash ?? NOBODY, password);
  return Boolean(passwordHash) && right;
}
