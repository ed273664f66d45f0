import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';

/** Those who speak for a fiche: ids of comptes. */
type Spoken = { referents: readonly string[] };

export const isReferent = (actor: Actor, { referents }: Spoken) =>
  actor.kind === 'compte' && referents.includes(actor.id);

/** Writes it, its room and photos, closes it and opens it again: its référents and the agents. */
export const canEditFiche = (actor: Actor, fiche: Spoken) => isAgent(actor) || isReferent(actor, fiche);

/** Takes it away for good, or merges it with another: agents only, and a merge can be undone. */
export const canDeleteFiche = isAgent;
export const canMergeFiches = isAgent;

/** Writes a fiche down without speaking for it. */
export const canCreateForOthers = isAgent;

type Contact = {
  telephone: string;
  email: string;
  contactPublic: boolean;
  /** Since when somebody has, or had once, spoken for it. */
  activatedAt: Date | null;
  referents: readonly string[];
};

/**
 * What of telephone and e-mail anybody may see. Of a fiche somebody speaks for: what they agreed to. Of one nobody has
 * ever taken up: the telephone of an organisation, as its public file or an agent gives it, never an e-mail, and nothing
 * of an artiste, whose number is a person's. What référents wrote, or kept to themselves while they spoke for it, stays
 * hidden once they are gone: nobody is left who could agree.
 */
export function publicContact(
  { telephone, email, contactPublic, activatedAt, referents }: Contact,
  nature: 'structure' | 'lieu' | 'artiste' | null,
): { telephone: string; email: string } {
  if (referents.length > 0) return contactPublic ? { telephone, email } : { telephone: '', email: '' };
  const neverHeld = activatedAt === null;
  return { telephone: neverHeld && nature !== 'artiste' ? telephone : '', email: '' };
}
