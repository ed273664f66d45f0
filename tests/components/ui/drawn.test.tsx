import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Drawn, DrawnList, htmlOf } from '@/components/ui/drawn';
import { PageLink } from '@/components/ui/page-link';
import { ago } from '@/lib/core/dates';
import { followZone } from '@/lib/core/zone';

afterEach(() => followZone('Europe/Paris'));

const counted = () => vi.fn(({ titre }: { titre: string }) => <PageLink href="/forum/a">{titre}</PageLink>);

describe('a piece that is drawn once', () => {
  test('is drawn again for other data, and for other data alone', () => {
    const piece = counted();
    expect(htmlOf(piece, { titre: 'Jauge' })).toBe('<a data-page="" href="/forum/a">Jauge</a>');
    expect(htmlOf(piece, { titre: 'Jauge' })).toContain('Jauge');
    expect(piece).toHaveBeenCalledTimes(1);
    expect(htmlOf(piece, { titre: 'Salle' })).toContain('Salle');
    expect(piece).toHaveBeenCalledTimes(2);
  });

  test('is not taken for another piece with the same data', () => {
    const shout = ({ titre }: { titre: string }) => <b>{titre.toUpperCase()}</b>;
    expect(htmlOf(counted(), { titre: 'Jauge' })).toContain('Jauge');
    expect(htmlOf(shout, { titre: 'Jauge' })).toBe('<b>JAUGE</b>');
  });

  test('tells hours by the clocks of the instance, also after they changed', () => {
    const piece = ({ at, today }: { at: Date; today: Date }) => <time>{ago(at, today)}</time>;
    const data = { at: new Date('2026-11-23T23:30:00Z'), today: new Date('2026-11-25T12:00:00Z') };
    expect(htmlOf(piece, data)).toBe('<time>hier</time>');
    followZone('America/Guadeloupe');
    expect(htmlOf(piece, data)).toBe('<time>lundi</time>');
  });

  test('holds what people wrote as text', () => {
    const html = renderToStaticMarkup(
      <Drawn as="li" className="rang" of={counted()} data={{ titre: '<img src=x onerror=alert(1)>' }} />,
    );
    expect(html).toBe(
      '<li class="rang"><a data-page="" href="/forum/a">&lt;img src=x onerror=alert(1)&gt;</a></li>',
    );
  });

  test('of a list, draws again the lines that changed', () => {
    const line = vi.fn(({ titre }: { titre: string }) => <li>{titre}</li>);
    const draw = (...titres: string[]) =>
      renderToStaticMarkup(
        <DrawnList as="ul" className="rangs" of={line} lines={titres.map((titre) => ({ titre }))} />,
      );
    expect(draw('Jauge', 'Salle')).toBe('<ul class="rangs"><li>Jauge</li><li>Salle</li></ul>');
    expect(draw('Jauge', 'Décor')).toBe('<ul class="rangs"><li>Jauge</li><li>Décor</li></ul>');
    expect(line).toHaveBeenCalledTimes(3);
  });
});
