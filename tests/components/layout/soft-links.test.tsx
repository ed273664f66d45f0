// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SoftLinks } from '@/components/layout/soft-links';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const push = vi.hoisted(() => vi.fn());
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

const place = document.createElement('div');
let close: () => Promise<void>;

beforeEach(async () => {
  push.mockClear();
  document.body.innerHTML =
    '<a data-page href="/forum/a?page=2#fin"><b>Un sujet</b></a><a href="#ici">Ici</a><button type="button">Non</button>';
  document.body.append(place);
  const root = createRoot(place);
  await act(async () => root.render(<SoftLinks />));
  close = () => act(async () => root.unmount());
});
afterEach(() => close());

/** @returns whether the browser is left to do as it would */
const press = (selector: string, init: MouseEventInit = {}) =>
  document
    .querySelector(selector)
    ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));

test('a link of a piece that is drawn once is followed without loading the page anew', () => {
  expect(press('a[data-page] b')).toBe(false);
  expect(push.mock.calls).toEqual([['/forum/a?page=2#fin']]);
});

test.each([{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])(
  'pressed with %j it opens where the browser would',
  (init) => {
    // jsdom would follow it.
    document.addEventListener('click', (event) => event.preventDefault(), { once: true });
    press('a[data-page]', init);
    expect(push).not.toHaveBeenCalled();
  },
);

test('other links and buttons are left alone, and what somebody has answered already', () => {
  press('a:not([data-page])');
  press('button');
  document.querySelector('b')?.addEventListener('click', (event) => event.preventDefault(), { once: true });
  press('b');
  expect(push).not.toHaveBeenCalled();
});
