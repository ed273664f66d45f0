import { hour } from '@/lib/core/dates';

export type Link =
  | 'connexion'
  | 'direct'
  /** Connected through HTTP requests: WebSockets do not get through. */
  | 'detour'
  | 'coupe'
  /** 4401: signed out. */
  | 'deconnecte'
  /** 4403: removed, or the document is in the trash. */
  | 'interdit'
  /** The server refuses what this page sends. */
  | 'refuse';

export type Person = { id: string; nom: string; couleur: number; portraitId?: string | null };

/** What this person may do here, as the server last told. */
export type Right = {
  canEdit: boolean;
  /** It changed while the document was open. */
  changed: boolean;
  /** What they had typed that the server did not take before the change; null when it had everything. */
  lost: string | null;
};

/** Whether the line is up, so that what is heard of others is true now. */
export const isUp = (link: Link) => link === 'direct' || link === 'detour';

/** What the page shows of the live document. Immutable: replaced at each change. */
export type SessionView = {
  link: Link;
  /** The document's content has arrived once. */
  loaded: boolean;
  unsavedSince: number | null;
  /** What is not committed lies in this browser's storage and survives a closed tab. */
  kept: boolean;
  /** Who else has the document open. */
  people: Person[];
};

export const firstView: SessionView = {
  link: 'connexion',
  loaded: false,
  unsavedSince: null,
  kept: false,
  people: [],
};

const LATE_MS = 10_000;

export type StateLine = { text: string; tone: 'fait' | 'cours' | 'echec' };

/** The document's state in words. « Enregistré » only when the server committed everything typed here. */
export function stateLine(view: SessionView, canEdit: boolean, at: number): StateLine {
  const { link, unsavedSince } = view;
  if (!canEdit) return { text: 'Lecture seule', tone: 'cours' };
  const lost = link === 'deconnecte' || link === 'interdit' || link === 'refuse';
  if (unsavedSince === null) {
    if (isUp(link)) return { text: 'Enregistré', tone: 'fait' };
    if (link === 'connexion') return { text: 'Connexion…', tone: 'cours' };
    return { text: lost ? 'Sans connexion' : 'Hors ligne', tone: 'cours' };
  }
  if (link === 'coupe')
    return view.kept
      ? { text: 'Hors ligne, gardé sur cet appareil', tone: 'cours' }
      : { text: 'Hors ligne, gardez cette page ouverte', tone: 'echec' };
  if (lost || at - unsavedSince > LATE_MS)
    return { text: `Non enregistré depuis ${hour(new Date(unsavedSince))}`, tone: 'echec' };
  return { text: 'Enregistrement…', tone: 'cours' };
}
