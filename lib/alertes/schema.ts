import { z } from 'zod';
import { type AnnonceSearch, readSearch, searchParamsOf } from '@/lib/annonces/search/schema';
import { line } from '@/lib/core/inputs';
import { existingId } from '@/lib/realtime/shapes';
import { frequences, NOM_MAX } from './words';

/** What is kept of a search: what the list reads from its address, without its page and order. */
export type Criteres = Record<string, string[]>;

const ofParams = (params: URLSearchParams): Criteres =>
  Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]));

/** @param recherche as after the « ? » of the list, whatever was typed there */
export const criteresOf = (recherche: string): Criteres =>
  ofParams(searchParamsOf({ ...readSearch(ofParams(new URLSearchParams(recherche))), page: 1, tri: null }));

const stored = z.record(z.string(), z.array(z.string())).catch({});

/** The search that was kept; criteria that mean nothing any more are left out. */
export const searchOf = (criteres: unknown): AnnonceSearch => readSearch(stored.parse(criteres));

const frequence = z.enum(frequences, 'Choisissez une des trois fréquences.');
const nom = line(NOM_MAX);

export const keepInput = z.object({ recherche: z.string().max(3_000), nom: nom.default(''), frequence });
export const rechercheRef = z.object({ rechercheId: existingId });
export const editInput = rechercheRef.extend({
  nom: nom.pipe(z.string().min(1, 'Donnez un nom à cette recherche.')),
  frequence,
});
