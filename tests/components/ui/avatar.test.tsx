// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Avatar } from '@/components/ui/avatar';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

test('a photo covers the initials, which stay when it does not come', async () => {
  const place = document.createElement('div');
  const root = createRoot(place);
  await act(async () => root.render(<Avatar nom="Sophie Marchal" couleur={2} portrait="f1" />));
  const photo = place.querySelector('img');
  expect(photo).not.toBeNull();
  expect(place.textContent).toBe('SM');
  await act(async () => photo?.dispatchEvent(new Event('error')));
  expect(place.querySelector('img')).toBeNull();
  expect(place.textContent).toBe('SM');
});

test('without a photo there are initials, hidden from readers like the photo', () => {
  expect(renderToString(<Avatar nom="Sophie Marchal" portrait={null} />)).not.toContain('<img');
  const drawn = renderToString(<Avatar nom="Sophie Marchal" portrait="f1" />);
  expect(drawn).toContain('src="/api/fichiers/f1/vignette"');
  expect(drawn).toContain('aria-hidden="true"');
});
