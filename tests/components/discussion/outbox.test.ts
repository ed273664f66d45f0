import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nextToSend,
  type OutboxAction,
  type Outgoing,
  outbox,
  readQueue,
} from '@/components/discussion/composer/outbox';
import type { FichierRef } from '@/lib/fichiers/schema';

const quote = { id: 'm', seq: 3, author: { id: 'd', nom: 'Denis' }, extrait: 'À jeudi.' };
const fichier: FichierRef = {
  id: 'f',
  nom: 'plan.pdf',
  taille: 3,
  type: 'application/pdf',
  genre: 'pdf',
  largeur: null,
  hauteur: null,
  retire: false,
};
const item = (clientId: string): Outgoing => ({
  clientId,
  body: `Texte ${clientId}`,
  at: '2026-11-23T09:00:00Z',
  ...(clientId === 'b' ? { replyTo: quote } : {}),
  ...(clientId === 'c' ? { fichiers: [fichier] } : {}),
});
const clientId = fc.constantFrom('a', 'b', 'c', 'd');
const action: fc.Arbitrary<OutboxAction> = fc.oneof(
  clientId.map((id) => ({ type: 'add' as const, item: item(id) })),
  clientId.map((id) => ({ type: 'done' as const, clientId: id })),
  clientId.map((id) => ({ type: 'fail' as const, clientId: id, error: 'Refusé.' })),
  clientId.map((id) => ({ type: 'retry' as const, clientId: id })),
);

describe('messages on their way', () => {
  it('leave in the order they were written, past the refused ones', () => {
    let queue = ['a', 'b', 'c'].reduce<Outgoing[]>(
      (all, id) => outbox(all, { type: 'add', item: item(id) }),
      [],
    );
    expect(nextToSend(queue)?.clientId).toBe('a');
    queue = outbox(queue, { type: 'fail', clientId: 'a', error: 'Trop long.' });
    expect(nextToSend(queue)?.clientId).toBe('b');
    queue = outbox(queue, { type: 'done', clientId: 'b' });
    queue = outbox(queue, { type: 'retry', clientId: 'a' });
    expect(queue.map(({ clientId: id }) => id)).toEqual(['a', 'c']);
    expect(nextToSend(queue)?.clientId).toBe('a');
  });

  it('are in the queue once, and survive storage', () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        const queue = actions.reduce(outbox, []);
        const ids = queue.map(({ clientId: id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(readQueue(JSON.stringify(queue))).toEqual(queue);
      }),
    );
  });

  it('keep their order whatever happens to the others', () => {
    fc.assert(
      fc.property(fc.array(action), (actions) => {
        let queue = ['a', 'b', 'c', 'd'].map(item);
        for (const next of actions.filter(({ type }) => type !== 'add')) {
          queue = outbox(queue, next);
          const ids = queue.map(({ clientId: id }) => id);
          expect(ids).toEqual([...ids].sort());
        }
      }),
    );
  });

  it('are not read from what something else wrote there', () => {
    for (const stored of [null, '', '{', '{}', '"a"', '[1, null, {"clientId": 3}]'])
      expect(readQueue(stored)).toEqual([]);
    const damaged = { ...item('a'), replyTo: { id: 3 }, fichiers: [{ nom: 'x' }, fichier] };
    expect(readQueue(JSON.stringify([damaged]))).toEqual([{ ...item('a'), fichiers: [fichier] }]);
  });
});
