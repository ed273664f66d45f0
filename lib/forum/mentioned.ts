import type { Tx } from '@/lib/core/db';
import { type Nameable, namedIn } from '@/lib/messages/mentions';

/** Names looked for in one text. */
const MOST = 40;

/**
 * Whom a text names: those who wrote in the sujet, and référents of the annuaire by their full name where only one bears
 * it.
 */
export async function mentionedIn(tx: Tx, sujetId: string, texte: string): Promise<string[]> {
  if (!texte.includes('@')) return [];
  return namedIn(texte, await nameable(tx, sujetId, texte));
}

/** Those a text might name. */
export async function nameable(tx: Tx, sujetId: string, texte: string): Promise<Nameable[]> {
  const names = fullNames(texte);
  const writers = await tx.$queryRaw<Nameable[]>`
      select c.id as "compteId", c.nom from comptes c
      where c."deletedAt" is null
        and c.id in (select "auteurId" from reponses where "sujetId" = ${sujetId} and "deletedAt" is null)`;
  if (names.length === 0) return writers;
  const referents = await tx.$queryRaw<Nameable[]>`
      select min(c.id) as "compteId", min(c.nom) as nom from comptes c
      where lower(c.nom) = any(${names}::text[]) and c."deletedAt" is null and c."disabledAt" is null
        and exists (select from referents r where r."compteId" = c.id)
      group by lower(c.nom) having count(*) = 1`;
  const known = new Set(writers.map(({ compteId }) => compteId));
  return [...writers, ...referents.filter(({ compteId }) => !known.has(compteId))];
}

/** What may be a full name: the two, three and four words after each @. */
function fullNames(texte: string): string[] {
  const names = new Set<string>();
  for (const [, after = ''] of texte.matchAll(/@([\p{L}'’-]+(?: [\p{L}'’-]+){1,3})/gu)) {
    const words = after.toLocaleLowerCase('fr').split(' ');
    for (let count = 2; count <= words.length && names.size < MOST; count++)
      names.add(words.slice(0, count).join(' '));
  }
  return [...names];
}
