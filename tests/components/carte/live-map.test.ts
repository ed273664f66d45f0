// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MapData } from '@/components/carte/carte-vive';
import { type LiveMap, openMap } from '@/components/carte/live-map';

const point = (id: string, latitude: number, longitude: number, numero?: number) => ({
  id,
  nom: `Fiche ${id}`,
  href: `#fiche-${id}`,
  latitude,
  longitude,
  ...(numero === undefined ? {} : { numero }),
});
const epinal = point('a', 48.1728, 6.4503, 1);
const remiremont = point('b', 48.0161, 6.5915, 2);
const gerardmer = point('c', 48.072, 6.876, 3);
/** At two ends of one street. */
const [hall, stage] = [point('d', 48.3, 6.7), point('e', 48.302, 6.702)];

const data: MapData = {
  titre: 'Carte',
  villes: [],
  points: [hall, stage, epinal, remiremont, gerardmer],
  groupes: [{ latitude: 47.9, longitude: 6.3, nombre: 12 }],
  centre: null,
  rayons: [],
  tuiles: null,
  bounds: { south: 47.8, west: 6, north: 48.6, east: 7.2 },
  hasContour: false,
};

let container: HTMLElement;
let map: LiveMap;

beforeEach(async () => {
  // What jsdom lacks: sizes, and those who watch them.
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  container = document.createElement('section');
  Object.defineProperties(container, { clientWidth: { value: 620 }, clientHeight: { value: 580 } });
  container.scrollTo = () => undefined;
  document.body.append(container);
  map = await openMap(container, data);
});
afterEach(() => {
  map.remove();
  container.remove();
  vi.unstubAllGlobals();
});

const sign = (selector: string) => {
  const found = container.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`${selector} is not on the map`);
  return found;
};
const labels = (selector = 'a, button') =>
  [...container.querySelectorAll(selector)].map((one) => one.getAttribute('aria-label'));
const zoom = (levels: number) => {
  for (let at = 0; at < Math.abs(levels); at++) map.zoom(levels > 0 ? 1 : -1);
};
const focused = () => document.activeElement?.getAttribute('aria-label');

test('a sign that stays keeps the focus however the map is moved', () => {
  const order = labels();
  for (const selector of ['a[href="#fiche-b"]', '.carte-groupe']) {
    const held = sign(selector);
    held.focus();
    for (const levels of [1, 1, -1] as const) {
      map.zoom(levels);
      expect(document.activeElement).toBe(held);
    }
    map.reset();
    expect(document.activeElement).toBe(held);
  }
  expect(labels()).toEqual(order);
});

test('a fiche put with others leaves the focus to them, and has it back', () => {
  zoom(7);
  sign('a[href="#fiche-d"]').focus();
  zoom(-7);
  expect(focused()).toContain('2 fiches ici');
  zoom(7);
  expect(focused()).toBe('Fiche d');
});

test('another search keeps the focus on what it finds too, in the order of the numbers; else on the map', () => {
  const held = sign('a[href="#fiche-c"]');
  held.focus();
  map.show({ ...data, points: [{ ...hall, numero: 1 }, remiremont, gerardmer] });
  expect(document.activeElement).toBe(held);
  expect(labels('.carte-fanion')).toEqual(['1. Fiche d', '2. Fiche b', '3. Fiche c']);
  map.show({ ...data, points: [{ ...gerardmer, numero: 1 }] });
  expect(focused()).toBe('1. Fiche c');
  map.show({ ...data, points: [epinal] });
  expect(document.activeElement).toBe(container);
});
