/** Counted in characters as typed; OWASP and NIST ask for a minimum and a generous maximum, and for no recipe. */
export const PASSWORD_MIN = 8;
export const PASSWORD_MAX = 200;

/** The ones tried first by whoever guesses (French and international lists), 8 characters or more, lower case. */
const COMMON = new Set(
  `12345678 123456789 1234567890 0123456789 87654321 987654321 0987654321 11111111 00000000 88888888 99999999 12341234
  11223344 12121212 147258369 123123123 1q2w3e4r 1q2w3e4r5t 1qaz2wsx qwertyui qwertyuiop qwerty123 azertyui azertyuiop
  azerty123 azerty12 azerty123456 qsdfghjk qsdfghjklm wxcvbn123 asdfghjk asdfghjkl password password1 password12
  password123 passw0rd p@ssw0rd p@ssword motdepasse motdepasse1 motdepasse123 monmotdepasse bonjour1 bonjour123
  bonjour12 bonjourbonjour soleil123 soleil88 doudou123 chouchou loulou123 loulou88 marseille marseille13 paris123
  nicolas123 camille123 caramel1 chocolat chocolat1 iloveyou iloveyou1 jetaime123 jetaime1 sunshine princess princesse
  football football1 baseball superman batman123 starwars whatever trustno1 welcome1 welcome123 bienvenue bienvenue1
  admin123 admin1234 administrateur administrator letmein1 letmein123 changeme changeme123 dragon123 monkey123
  abcd1234 abcdefgh abc12345 abcdef123 a1b2c3d4 aaaaaaaa test1234 testtest secret123 computer ordinateur internet
  vosges88 vosges123 lorraine lorraine1 treteaux treteaux1 treteaux88 treteaux123 theatre1 theatre88 theatre123
  culture1 culture88 culture123`.split(/\s+/),
);

/** The same password typed on two keyboards is one password. */
export const normalizePassword = (password: string) => password.normalize('NFKC');

/** Why a new password does not do, in one sentence, or null. Expects it normalised. */
export function passwordProblem(password: string, email = ''): string | null {
  const length = [...password].length;
  const lower = password.toLowerCase();
  if (length < PASSWORD_MIN) return `Il manque des signes : ${PASSWORD_MIN} au moins.`;
  if (length > PASSWORD_MAX) return `Ce mot de passe est trop long : ${PASSWORD_MAX} signes au plus.`;
  if (COMMON.has(lower) || new Set(lower).size < 3)
    return 'Ce mot de passe est parmi les premiers essayés par ceux qui devinent. Prenez par exemple quatre mots au hasard.';
  if (email && (lower === email || lower === email.split('@')[0]))
    return 'Votre adresse ne peut pas servir de mot de passe.';
  return null;
}
