import { afterEach, expect, test } from 'vitest';
import {
  Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import * as Y from 'yjs';
import { forgetOthers, peopleOf } from '@/components/documents/people';

const open: Awareness[] = [];
afterEach(() => {
  for (const awareness of open.splice(0)) awareness.destroy();
});

function anAwareness() {
  const awareness = new Awareness(new Y.Doc());
  open.push(awareness);
  return awareness;
}

test('people are there again as soon as the line is, even those who did not move', () => {
  const denis = anAwareness();
  denis.setLocalState({ user: { id: 'denis', name: 'Denis Mougel', couleur: 2, portrait: '01a2086f-b923' } });
  const heard = encodeAwarenessUpdate(denis, [denis.clientID]);
  const mine = anAwareness();
  applyAwarenessUpdate(mine, heard, 'line');
  // What y-websocket does when the line closes.
  removeAwarenessStates(mine, [denis.clientID], 'line');
  expect(peopleOf(mine, 'anne')).toEqual([]);
  forgetOthers(mine);
  applyAwarenessUpdate(mine, heard, 'line');
  expect(peopleOf(mine, 'anne')).toEqual([
    { id: 'denis', nom: 'Denis Mougel', couleur: 2, portraitId: '01a2086f-b923' },
  ]);
  expect(mine.meta.has(mine.clientID)).toBe(true);
});
