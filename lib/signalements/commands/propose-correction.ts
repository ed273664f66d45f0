import { parseFiche } from '@/lib/annuaire/fields';
import { ficheChanges } from '@/lib/annuaire/schema';
import { communeOfText } from '@/lib/communes/queries';
import type { Actor } from '@/lib/comptes/actor';
import type { Client } from '@/lib/comptes/limits';
import { db, transaction } from '@/lib/core/db';
import { AppError, invalid, isAppError, notFound } from '@/lib/core/errors';
import { parse, readAll } from '@/lib/core/parse';
import { type Author, authorOf } from '../author';
import { countSignalement } from '../limits';
import { recordSignalement } from '../record';
import { correctionInput } from '../schema';
import { type Correctable, correctables } from '../words';

/**
 * Proposes better words for some fields of a fiche: those that were changed in the form. Decided by who speaks for the
 * fiche, or by an agent.
 * @throws AppError `not_found`, `invalid` naming the fields (of visitors also `auteur` and `auteurEmail`), or when nothing
 * was changed; `rate_limited`
 */
export async function proposeCorrection(actor: Actor, given: unknown, client: Client): Promise<void> {
  const { slug, message, avant, auteur, auteurEmail, ...typed } = parse(correctionInput, given);
  const shown = shownValues(avant);
  const changed = correctables.filter((champ) => sameText(typed[champ]) !== sameText(shown[champ] ?? ''));
  if (changed.length === 0)
    throw invalid('form', 'Rien n’est changé. Corrigez au moins un champ, puis envoyez.');
  const propositions = Object.fromEntries(changed.map((champ) => [champ, typed[champ].trim()]));
  const [, author] = await readAll(
    () => requireReadable(propositions),
    () => namedAuthor(actor, auteur, auteurEmail),
  );
  const fiche = await db.fiche.findUnique({ where: { slug }, select: { id: true, nom: true } });
  if (!fiche) throw notFound();
  await countSignalement(author, fiche.id, client);
  await transaction((tx) =>
    recordSignalement(tx, { fiche, motif: 'correction', message, propositions, author }),
  );
}

const sameText = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/** What the form showed. It comes back from the browser: at worst, more or less is proposed than was meant. */
function shownValues(json: string): Partial<Record<Correctable, string>> {
  try {
    const read: unknown = JSON.parse(json);
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(
      correctables.flatMap((champ) => {
        const value = (read as Record<string, unknown>)[champ];
        return typeof value === 'string' ? [[champ, value]] : [];
      }),
    );
  } catch {
    return {};
  }
}

/** Refuses now what could not be written later, in the words the author will understand. */
async function requireReadable(propositions: Record<string, string>) {
  const { commune } = await parseFiche(ficheChanges, propositions);
  await communeOfText(commune);
}

/** The form's own names for who proposes: `nom` and `email` are the fiche's. */
function namedAuthor(actor: Actor, nom: string, email: string): Author {
  try {
    return authorOf(actor, { nom, email });
  } catch (error) {
    if (!isAppError(error)) throw error;
    const { nom: auteur, email: auteurEmail } = error.fields;
    throw new AppError('invalid', error.message, {
      ...(auteur ? { auteur } : {}),
      ...(auteurEmail ? { auteurEmail } : {}),
    });
  }
}
