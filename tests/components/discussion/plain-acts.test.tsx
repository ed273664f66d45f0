import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PlainActs } from '@/components/discussion/message/plain-acts';
import type { Message } from '@/lib/messages/schema';

test('without a script, who may not write reports a message of others all the same', () => {
  const message = { id: 'm1', author: { nom: 'Denis Mougel' } } as Message;
  const drawn = (mine: boolean, canWrite: boolean) =>
    renderToStaticMarkup(<PlainActs slug="projet" message={message} mine={mine} canWrite={canWrite} />);
  expect(drawn(false, false)).toContain('href="/signaler?cible=message&amp;id=m1"');
  expect(drawn(false, false)).not.toContain('Répondre');
  expect(drawn(false, true)).toMatch(/Répondre.*Signaler/);
  expect(drawn(true, true)).not.toContain('Signaler');
  expect(drawn(true, false)).toBe('');
});
