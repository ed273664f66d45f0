import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { type Guide, readGuide } from './read-guide';

/** Beside this file in the sources; the pages are bundled elsewhere, and run from the root of the project. */
const FOLDER = path.join(process.cwd(), 'lib/aide/guides');

let guides: readonly Guide[] | undefined;

/** Every guide, in the order of `rang`. Files of the software: read once. */
function allGuides(): readonly Guide[] {
  guides ??= readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readGuide(name.slice(0, -3), readFileSync(path.join(FOLDER, name), 'utf8')))
    .sort((a, b) => a.rang - b.rang);
  return guides;
}

/** What this person may read: guides of the agents are theirs alone. */
export const listGuides = (actor: Actor): Guide[] =>
  allGuides().filter(({ theme }) => theme !== 'agents' || isAgent(actor));

/** Null when there is none of that name, or not for this person. */
export const findGuide = (actor: Actor, slug: string): Guide | null =>
  listGuides(actor).find((guide) => guide.slug === slug) ?? null;
