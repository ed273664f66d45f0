import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { HeldNotice } from '@/components/signalements/held-notice';
import { offeredMotifs } from '@/lib/signalements/words';

test('the removal of a fiche that is held is not offered; why, and what else to do, is said', () => {
  expect(offeredMotifs({ reprise: false })).toContain('retrait');
  expect(offeredMotifs({ reprise: true })).not.toContain('retrait');
  const notice = renderToStaticMarkup(<HeldNotice slug="le-preau" />);
  expect(notice).toContain('référents');
  expect(notice).toContain('href="/annuaire/le-preau/corriger"');
});
