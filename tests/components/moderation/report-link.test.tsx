import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ReportLink } from '@/components/moderation/report-link';

test('« bloquer » is said of a person to who is signed in: a visitor can only report', () => {
  const link = (block: boolean) =>
    renderToStaticMarkup(<ReportLink cible="compte" id="a" quoi="Paul Génin" block={block} />);
  expect(link(false)).toContain('Signaler<span class="sr"> Paul Génin');
  expect(link(false)).not.toContain('bloquer');
  expect(link(true)).toContain('Signaler ou bloquer');
});
