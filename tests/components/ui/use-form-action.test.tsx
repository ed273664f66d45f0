// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, test } from 'vitest';
import { ErrorSummary } from '@/components/ui/error-summary';
import { unanswered } from '@/components/ui/unanswered';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function Answer({ action }: { action: FormAction }) {
  const [state, send] = useFormAction(action);
  return (
    <form action={send}>
      <ErrorSummary state={state} />
      <textarea name="texte" key={state.values?.texte} defaultValue={state.values?.texte} />
    </form>
  );
}

const place = document.createElement('div');
let close = () => Promise.resolve();
afterEach(() => close());

async function sent(action: FormAction, texte: string) {
  document.body.append(place);
  const root = createRoot(place);
  close = () => act(async () => root.unmount());
  await act(async () => root.render(<Answer action={action} />));
  const field = place.querySelector('textarea');
  if (field) field.value = texte;
  await act(async () => place.querySelector('form')?.requestSubmit());
}

test('a form whose answer never comes keeps what was typed, and says so', async () => {
  await sent(() => Promise.reject(new TypeError('Failed to fetch')), 'Deux pages de texte');
  expect(place.querySelector('[role=alert]')?.textContent).toContain('Le site ne répond pas.');
  expect(place.querySelector('textarea')?.value).toBe('Deux pages de texte');
});

test('says nothing more of the faults of the try before', async () => {
  let tries = 0;
  const refusedThenAway: FormAction = () =>
    tries++ === 0
      ? Promise.resolve({ status: 'error', fields: { texte: 'Écrivez votre message.' } })
      : Promise.reject(new TypeError('Load failed'));
  await sent(refusedThenAway, '');
  expect(place.textContent).toContain('Un champ est à revoir');
  await act(async () => place.querySelector('form')?.requestSubmit());
  expect(place.textContent).not.toContain('à revoir');
  expect(place.textContent).toContain('Le site ne répond pas.');
});

test('what the server answered goes on: where to go next, or its defect', () => {
  const led = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;push;/forum;307;' });
  expect(() => unanswered(led, new FormData())).toThrow(led);
});

test('a page older than the site says to load it again', () => {
  const gone = Object.assign(new Error('Server Action "1" was not found'), {
    name: 'UnrecognizedActionError',
  });
  expect(unanswered(gone, new FormData()).message).toContain('mis à jour');
});
