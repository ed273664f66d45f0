import { z } from 'zod';
import type { Identite } from '@/lib/comptes/identite';
import { emailAddress, nomField } from '@/lib/comptes/schema';
import { invalid } from '@/lib/core/errors';
import { oneLine } from '@/lib/core/text';

const text = z.string().max(500).catch('');

const claims = z.object({
  sub: z.string().min(1).max(300),
  email: text,
  email_verified: z.unknown().optional(),
  given_name: text,
  /** ProConnect's; `family_name` elsewhere. */
  usual_name: text,
  family_name: text,
  name: text,
  /** A number in some directories, written with spaces in others. */
  siret: z.coerce.string().catch(''),
  organization_label: text,
});

/**
 * What the site keeps of what a provider says.
 * @throws AppError `invalid` without a usable address, or with one the provider says it has not verified
 */
export function readIdentite(details: unknown, issuer: string): Identite {
  const parsed = claims.safeParse(details);
  const email = parsed.success ? emailAddress.safeParse(parsed.data.email) : undefined;
  if (!parsed.success || !email?.success)
    throw invalid('email', 'Votre fournisseur d’identité n’a pas donné d’adresse e-mail. Entrez autrement.');
  const { sub, email_verified: verified, siret, organization_label: organisation, ...names } = parsed.data;
  if (verified === false || verified === 'false')
    throw invalid('email', 'Votre fournisseur d’identité n’a pas encore vérifié votre adresse e-mail.');
  const digits = siret.replace(/\s/g, '');
  return {
    issuer,
    sub,
    email: email.data,
    nom: nomOf(names, email.data),
    organisation: oneLine(organisation).slice(0, 120),
    siret: /^\d{14}$/.test(digits) ? digits : null,
  };
}

type Names = Record<'given_name' | 'usual_name' | 'family_name' | 'name', string>;

/** The first of these that would do as a name typed by hand: it appears in mails sent to strangers. */
function nomOf({ given_name, usual_name, family_name, name }: Names, email: string) {
  const candidates = [`${given_name} ${usual_name || family_name}`, name, email.split('@')[0]];
  for (const candidate of candidates) {
    const nom = nomField.safeParse(candidate);
    if (nom.success) return nom.data;
  }
  return 'Sans nom';
}
