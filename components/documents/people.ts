import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import type { Awareness } from 'y-protocols/awareness';
import type { Person } from './session-view';

const AWARENESS_MESSAGE = 1;

/** The other people who have the document open, each once. The server stamps names and tapes. */
export function peopleOf(awareness: Awareness, myId: string): Person[] {
  const people = new Map<string, Person>();
  for (const state of awareness.getStates().values()) {
    const person = personOf(state.user);
    if (person && person.id !== myId) people.set(person.id, person);
  }
  return [...people.values()].sort((a, b) => a.nom.localeCompare(b.nom, 'fr'));
}

/**
 * Forgets how recent each other state was. A line that closes removes them all; at the next one the server sends them
 * again unchanged, and a state no newer than the one removed would be left aside until its author renews it.
 */
export function forgetOthers(awareness: Awareness) {
  for (const clientId of awareness.meta.keys())
    if (clientId !== awareness.clientID) awareness.meta.delete(clientId);
}

/** The person in a state that came over the line, or null. */
export function personOf(user: unknown): Person | null {
  if (typeof user !== 'object' || user === null) return null;
  const { id, name, couleur, portrait } = user as Record<string, unknown>;
  if (typeof id !== 'string' || typeof name !== 'string') return null;
  return { id, nom: name.slice(0, 80), couleur: tape(couleur), portraitId: photo(portrait) };
}

/** The id of a fichier, which goes into an address. */
const photo = (portrait: unknown) =>
  typeof portrait === 'string' && /^[\w-]{1,40}$/.test(portrait) ? portrait : null;

const tape = (couleur: unknown) =>
  typeof couleur === 'number' && Number.isInteger(couleur) && couleur >= 1 && couleur <= 6 ? couleur : 1;

export function awarenessFrame(update: Uint8Array) {
  const encoder = createEncoder();
  writeVarUint(encoder, AWARENESS_MESSAGE);
  writeVarUint8Array(encoder, update);
  return toUint8Array(encoder);
}
