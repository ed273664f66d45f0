import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { AppError, forbidden, invalid } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { followZone } from '@/lib/core/zone';
import { firstCharte } from './first-charte';
import { firstSettings } from './first-settings';
import { canEditInstance, canEnsureInstance } from './policy';
import { charteSchema, instanceSchema } from './schema';

const ONLY_ADMINISTRATEURS = 'Seul un administrateur ou une administratrice règle le site.';

/** Lays the first settings and the first charte at the first start; does nothing afterwards, on any number of nodes. */
export async function ensureInstance(actor: Actor) {
  if (!canEnsureInstance(actor)) throw forbidden();
  await transaction(async (tx) => {
    await tx.instance.createMany({
      data: [{ id: 1, ...firstSettings, updatedAt: now() }],
      skipDuplicates: true,
    });
    await lockInstance(tx);
    if ((await tx.charte.count()) === 0)
      await tx.charte.create({ data: { texte: firstCharte, publishedAt: now() } });
  });
}

/**
 * Changes name, colours and legal texts.
 * @throws AppError `forbidden`, `invalid` with the fields at fault
 */
export async function updateInstance(actor: Actor, input: unknown) {
  if (!canEditInstance(actor)) throw forbidden(ONLY_ADMINISTRATEURS);
  const data = parse(instanceSchema, input);
  await transaction((tx) => tx.instance.update({ where: { id: 1 }, data: { ...data, updatedAt: now() } }));
  followZone(data.fuseau);
}

/**
 * Publishes the next version of the charte, in force at once. `version` is the one the author started from: two
 * administrateurs who write at the same time do not overwrite each other.
 * @returns the new version's number
 * @throws AppError `forbidden`, `invalid` (unchanged text, or another version was published meanwhile)
 */
export async function publishCharte(actor: Actor, input: unknown): Promise<number> {
  if (!canEditInstance(actor)) throw forbidden(ONLY_ADMINISTRATEURS);
  const { version, texte, resume } = parse(charteSchema, input);
  return transaction(async (tx) => {
    await lockInstance(tx);
    const current = await tx.charte.findFirst({ orderBy: { version: 'desc' } });
    if (current && current.version !== version)
      throw new AppError(
        'invalid',
        'Une autre version vient d’être publiée. Copiez votre texte, rechargez la page, puis reprenez-le.',
      );
    if (current?.texte === texte) throw invalid('texte', 'Ce texte est déjà celui de la charte en vigueur.');
    const published = await tx.charte.create({ data: { texte, resume, publishedAt: now() } });
    return published.version;
  });
}

/** One writer at a time, so that versions follow each other. */
const lockInstance = (tx: Tx) => tx.$queryRaw`select id from instance where id = 1 for update`;
