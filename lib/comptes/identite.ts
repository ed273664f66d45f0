import type { OidcSettings } from '@/lib/core/env';
import type { Role } from './words';

/** Who an OpenID Connect provider says somebody is. `issuer` and `sub` together name them for ever. */
export type Identite = {
  issuer: string;
  sub: string;
  /** Lower case; as the provider knows it. */
  email: string;
  nom: string;
  /** The organisation's name, when it was said. */
  organisation: string;
  /** Fourteen digits, or null. */
  siret: string | null;
};

type Given = { role: Role; siret: string | null; formerSiret: string | null };

/**
 * The role that goes with an organisation. An agent is one while their organisation is among the allowed ones: it makes an
 * agent the first time it is seen (an administrateur may have thought otherwise since), and whoever comes from elsewhere
 * is one no more. Administrateurs are named by hand, and undone by hand. Without allowed organisations roles are all so.
 */
export function roleWith({ role, siret, formerSiret }: Given, sirets: OidcSettings['sirets']): Role {
  if (sirets.length === 0 || role === 'administrateur') return role;
  const allowed = siret !== null && sirets.includes(siret);
  if (!allowed) return 'membre';
  return siret === formerSiret ? role : 'agent';
}
