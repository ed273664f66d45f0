import { expect, test } from 'vitest';
import { isOurFault, refusalWords } from '@/lib/mails/refusal-words';

test.each([
  [
    '550 5.1.1 <a@b.example>: Recipient address rejected: User unknown in virtual mailbox table',
    'Adresse inconnue',
  ],
  ['550-5.1.1 The email account that you tried to reach does not exist.', 'Adresse inconnue'],
  ['5.1.10 smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound', 'Adresse inconnue'],
  ['5.4.4 X-Postfix; Host or domain name not found', 'Domaine inconnu'],
  ['552 5.2.2 Over quota', 'Boîte pleine'],
  ['5.0.0 smtp; 554 delivery error: mailbox is full', 'Boîte pleine'],
  ['552 requested action aborted', 'Boîte pleine'],
  ['550 5.2.1 The user you are trying to contact is receiving mail at a rate', 'Boîte fermée'],
  ['554 5.7.1 Your account has been suspended', 'Boîte fermée'],
  ['550 No such user here', 'Adresse inconnue'],
  ['550 rejected', 'Adresse inconnue'],
  ['554 5.7.1 Message rejected', 'Refusé par le serveur'],
  ['', 'Refusé par le serveur'],
])('%s', (answer, words) => {
  expect(refusalWords(answer)).toBe(words);
});

test.each([
  '554 5.7.1 <a@b.example>: Relay access denied',
  '550 5.7.1 Unable to relay; relaying denied',
  '554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org',
  '550 5.7.26 This mail is unauthenticated, SPF did not pass',
])('says nothing of the address: %s', (answer) => {
  expect(isOurFault(answer)).toBe(true);
});

test('an unknown user is not our fault', () => {
  expect(isOurFault('550 5.1.1 User unknown')).toBe(false);
});
