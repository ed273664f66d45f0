import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { type Box, FLAG, layFlags, layLabels, overlap } from '@/components/carte/boxes';
import { Carte } from '@/components/carte/carte';
import { clusterPoints } from '@/components/carte/clusters';
import { boundsAround, frameOf, lengthOf, project } from '@/components/carte/projection';
import { distanceKm, distanceWords } from '@/lib/communes/words';

const epinal = { latitude: 48.1728, longitude: 6.4503 };
const remiremont = { latitude: 48.0161, longitude: 6.5915 };
const place = fc.record({
  latitude: fc.double({ min: 42, max: 51, noNaN: true }),
  longitude: fc.double({ min: -5, max: 9, noNaN: true }),
});
const pixel = fc.record({ x: fc.integer({ min: 0, max: 600 }), y: fc.integer({ min: 0, max: 600 }) });

describe('distances', () => {
  test('agree with known ones', () => {
    expect(distanceKm(epinal, remiremont)).toBeCloseTo(20.3, 0);
    expect(
      distanceKm({ latitude: 48.8566, longitude: 2.3522 }, { latitude: 43.2965, longitude: 5.3698 }),
    ).toBeCloseTo(660.5, 0);
  });

  test('are the same both ways, nothing to oneself, and never longer than by a third place', () => {
    fc.assert(
      fc.property(place, place, place, (a, b, c) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9);
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-6);
      }),
    );
  });

  test.each([
    [0, 'sur place'],
    [0.9, 'sur place'],
    [1.2, 'à 1\u00a0km'],
    [11.4, 'à 11\u00a0km'],
  ])('%s km is « %s »', (km, words) => {
    expect(distanceWords(km)).toBe(words);
  });
});

describe('the drawing', () => {
  test('a circle is as wide as the distance it stands for', () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 5, max: 100 }), (centre, km) => {
        const frame = frameOf(boundsAround(centre, km), { width: 620, height: 580 }, 44);
        const middle = project(frame, centre);
        const east = { ...centre, longitude: boundsAround(centre, km).east };
        expect(lengthOf(frame, km, centre)).toBeCloseTo(project(frame, east).x - middle.x, 0);
        expect(middle.x).toBeCloseTo(310, 0);
      }),
    );
  });

  const base = {
    titre: 'Carte des fiches',
    contour: null,
    villes: [{ ...epinal, nom: 'Épinal', rang: 1 as const }],
    tuiles: null,
  };

  test('has a link per numbered fiche, its name in its title, nothing that runs from a name', () => {
    const nom = '<script>alert(1)</script>';
    const html = renderToStaticMarkup(
      <Carte
        {...base}
        points={[
          { id: 'a', numero: 1, nom, href: '#fiche-1', ...remiremont },
          { id: 'b', nom: 'B', href: '/b', ...epinal },
        ]}
        centre={{ ...remiremont, nom: 'Remiremont' }}
        rayons={[30, 15]}
      />,
    );
    expect(html).toContain('href="#fiche-1"');
    expect(html).toContain('<title>1. &lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(html.match(/class="carte-rayon"/g)).toHaveLength(2);
    expect(html).toContain('Remiremont');
    expect(html).not.toContain('style=');
  });

  test('stands with nothing to show at all', () => {
    expect(renderToStaticMarkup(<Carte {...base} villes={[]} points={[]} />)).toContain('<svg');
  });

  test('a small one is one picture, without anything to press', () => {
    const html = renderToStaticMarkup(
      <Carte {...base} points={[{ id: 'a', nom: 'A', href: '/a', ...epinal }]} petite />,
    );
    expect(html).toContain('role="img"');
    expect(html).not.toMatch(/<a |<button/);
  });
});

const bodyOf = ({ x, y }: { x: number; y: number }): Box => ({
  left: x - FLAG.width / 2,
  right: x + FLAG.width / 2,
  top: y - FLAG.tail - FLAG.height,
  bottom: y - FLAG.tail,
});

describe('what has to be read', () => {
  test('twenty flags at one address stay apart', () => {
    const places = Array.from({ length: 20 }, () => ({ x: 300, y: 300 }));
    const bodies = layFlags(places).map((shift) => bodyOf({ x: 300 + shift.x, y: 300 + shift.y }));
    for (const [at, one] of bodies.entries())
      for (const other of bodies.slice(at + 1)) expect(overlap(one, other)).toBe(false);
  });

  test('a flag with room around it does not move', () => {
    expect(
      layFlags([
        { x: 10, y: 100 },
        { x: 200, y: 100 },
      ]),
    ).toEqual([
      { x: 0, y: 0 },
      { x: 0, y: 0 },
    ]);
  });

  test('a flag moves aside from the buttons in the corner', () => {
    const within = { left: 4, top: 4, right: 616, bottom: 576 };
    const tools = { left: 540, top: 0, right: 620, bottom: 130 };
    const inside = fc.record({ x: fc.integer({ min: 38, max: 582 }), y: fc.integer({ min: 38, max: 542 }) });
    fc.assert(
      fc.property(inside, (place) => {
        const [shift = { x: 0, y: 0 }] = layFlags([place], within, [tools]);
        const body = bodyOf({ x: place.x + shift.x, y: place.y + shift.y });
        expect(overlap(body, tools)).toBe(false);
        expect(body.top).toBeGreaterThanOrEqual(within.top);
      }),
      { examples: [[{ x: 582, y: 38 }], [{ x: 582, y: 160 }]] },
    );
  });

  test('names are dropped rather than written over another or over the edge', () => {
    const within = { left: 0, top: 0, right: 600, bottom: 600 };
    fc.assert(
      fc.property(fc.array(pixel, { maxLength: 40 }), (towns) => {
        const size = 17;
        const labels = layLabels(
          towns.map((town) => ({ ...town, nom: 'Remiremont' })),
          { size, obstacles: [], within },
        );
        const boxes = labels.flatMap((label) => {
          if (!label) return [];
          const width = 10 * size * 0.56;
          const left =
            label.anchor === 'start'
              ? label.x
              : label.anchor === 'end'
                ? label.x - width
                : label.x - width / 2;
          return [{ left, right: left + width, top: label.y - size * 0.8, bottom: label.y + size * 0.3 }];
        });
        for (const [at, one] of boxes.entries()) {
          expect(one.left).toBeGreaterThanOrEqual(0);
          expect(one.right).toBeLessThanOrEqual(600);
          for (const other of boxes.slice(at + 1)) expect(overlap(one, other)).toBe(false);
        }
      }),
    );
  });
});

describe('points put together', () => {
  test('each point is in one group, members are near where it began, beginnings are apart', () => {
    fc.assert(
      fc.property(fc.array(pixel, { maxLength: 120 }), fc.integer({ min: 5, max: 90 }), (points, reach) => {
        const groups = clusterPoints(points, reach);
        expect(groups.flatMap(({ members }) => members)).toHaveLength(points.length);
        const starts = groups.flatMap(({ members: [first] }) => (first ? [first] : []));
        for (const { members } of groups)
          for (const one of members)
            expect(Math.hypot(one.x - (members[0]?.x ?? 0), one.y - (members[0]?.y ?? 0))).toBeLessThan(
              reach,
            );
        for (const [at, one] of starts.entries())
          for (const other of starts.slice(at + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(reach);
      }),
    );
  });
});
