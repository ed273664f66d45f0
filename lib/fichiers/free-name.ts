import type { Tx } from '@/lib/core/db';
import { numberedName } from './names';

const BATCH = 50;
const MOST = 5_000;

/**
 * The name under which a file can be in an espace beside the others, those on their way included, case forgiven:
 * « plan.pdf », else « plan (2).pdf »… Drafts of messages tell nobody their names. The caller holds the files of the espace (`lockFichiers`).
 */
export async function freeName(tx: Tx, espaceId: string, nom: string, exceptId = ''): Promise<string> {
  for (let from = 1; from < MOST; from += BATCH) {
    const names = Array.from({ length: BATCH }, (_, index) => numberedName(nom, from + index));
    const wanted = names.map((name) => name.toLowerCase());
    const rows = await tx.$queryRaw<{ taken: string }[]>`
      select lower(nom) as taken from fichiers where "espaceId" = ${espaceId} and usage = 'espace' and "deletedAt" is null
      and etat in ('envoi', 'pret') and id <> ${exceptId} and lower(nom) = any(${wanted})`;
    const taken = new Set(rows.map((row) => row.taken));
    const free = names.find((name) => !taken.has(name.toLowerCase()));
    if (free) return free;
  }
  throw new Error('no free name was found');
}
