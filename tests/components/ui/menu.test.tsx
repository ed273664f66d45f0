// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Menu } from '@/components/ui/menu';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const place = document.createElement('div');
let close: () => Promise<void>;

beforeEach(async () => {
  document.body.append(place);
  const root = createRoot(place);
  await act(async () =>
    root.render(
      <Menu className="menu">
        <summary>Menu</summary>
        <a href="#ailleurs">Ailleurs</a>
      </Menu>,
    ),
  );
  close = () => act(async () => root.unmount());
});
afterEach(() => close());

const opened = () => {
  const box = place.querySelector('details');
  if (!box) throw new Error('no menu');
  box.open = true;
  return box;
};

test('Escape shuts it and gives the focus back to its button', () => {
  const box = opened();
  const link = box.querySelector('a');
  link?.focus();
  link?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect(box.open).toBe(false);
  expect(document.activeElement?.textContent).toBe('Menu');
});

test('following a link shuts it, as the header stays; so does a press elsewhere, not one inside', () => {
  const box = opened();
  box.querySelector('a')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  expect(box.open).toBe(false);
  opened()
    .querySelector('a')
    ?.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(box.open).toBe(true);
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  expect(box.open).toBe(false);
});
