/** What an enhanced status code (RFC 3463) says of an address, in the words of the screens. */
const WORDS: readonly [pattern: RegExp, words: string][] = [
  [/^\d\.1\.2$|^\d\.4\.4$/, 'Domaine inconnu'],
  [/^\d\.1\./, 'Adresse inconnue'],
  [/^\d\.2\.1$/, 'Boîte fermée'],
  [/^\d\.2\.2$/, 'Boîte pleine'],
  [/^\d\.2\.3$|^\d\.3\.4$/, 'Message trop lourd pour la boîte'],
];

/** Plain reply codes (RFC 5321), where a server gives no enhanced one. */
const PLAIN: Record<string, string> = {
  '550': 'Adresse inconnue',
  '551': 'Adresse inconnue',
  '552': 'Boîte pleine',
  '553': 'Adresse inconnue',
};

/** Many servers answer 5.7.1 or 5.0.0 and say in words what is the matter. */
const SPOKEN: readonly [pattern: RegExp, words: string][] = [
  [/quota|mailbox (is )?full|over ?quota|storage|bo[iî]te pleine/i, 'Boîte pleine'],
  [
    /no such user|user unknown|unknown (user|recipient)|does ?n[o’']t exist|invalid recipient|recipient.*not found/i,
    'Adresse inconnue',
  ],
  [/disabled|inactive|suspended|closed/i, 'Boîte fermée'],
  [/(domain|host).*(not found|unknown)|name or service not known/i, 'Domaine inconnu'],
];

export const REFUSED = 'Refusé par le serveur';

/**
 * Why an address no longer takes mail, from what a server answered: « 550 5.1.1 <…>: User unknown », or a status and a
 * diagnostic of a delivery report.
 */
export function refusalWords(answer: string): string {
  const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(answer)?.[1] ?? '';
  const byStatus = WORDS.find(([pattern]) => pattern.test(status));
  if (byStatus) return byStatus[1];
  const bySpeech = SPOKEN.find(([pattern]) => pattern.test(answer));
  if (bySpeech) return bySpeech[1];
  const reply = /\b(5\d\d)\b/.exec(answer)?.[1] ?? '';
  return (status ? undefined : PLAIN[reply]) ?? REFUSED;
}

/**
 * Whether the refusal says nothing of the address: our own server may not relay, or is on a list of bad senders. To mark
 * every address it was tried on would empty the annuaire of its addresses.
 */
export const isOurFault = (answer: string) =>
  /relay(ing)? (access )?(denied|not permitted)|not permitted to relay|authentication required|spf|dkim|dmarc|blacklist|block ?list|blocked using|reputation|spamhaus/i.test(
    answer,
  );
