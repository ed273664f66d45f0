import { expect, test } from 'vitest';
import { stopWords } from '@/lib/notifications/stop-words';
import { kindsFor, NOTIFICATION_KINDS } from '@/lib/notifications/words';

test('nothing is said to be stopped before it is', () => {
  expect(stopWords('resume', false).mails).toBe(
    'Si vous confirmez, vous ne recevrez plus de résumé par e-mail.',
  );
  expect(stopWords('mention', true).mails).toBe(
    'Vous ne recevez plus d’e-mail pour «\u00a0On me mentionne\u00a0».',
  );
});

test('who stops what is chosen by taste is told that the bell says no more either', () => {
  expect(stopWords('mention', false).site).toContain('la cloche dit toujours tout');
  expect(stopWords('annonce', false).site).toContain('n’en dit plus rien');
});

test('only agents are asked about what only agents are told', () => {
  expect(kindsFor(true)).toEqual(NOTIFICATION_KINDS);
  expect(NOTIFICATION_KINDS.filter((kind) => !kindsFor(false).includes(kind))).toEqual(['article-propose']);
});
