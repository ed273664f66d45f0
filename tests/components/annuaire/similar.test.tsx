import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { SimilarList } from '@/components/annuaire/form/similar-list';
import { MergeCandidates } from '@/components/annuaire/merge/candidates';

const fiche = { id: 'a', slug: 'le-preau', nom: 'Le Préau', genre: 'Lieu', commune: 'Épinal', reprise: true };

test('a fiche one holds is not offered to be held too', () => {
  const mine = renderToStaticMarkup(<SimilarList fiches={[{ ...fiche, mine: true }]} />);
  expect(mine).toContain('Vous la tenez déjà');
  expect(mine).not.toContain('C’est elle');
  expect(mine).not.toContain('/reprendre');
  expect(renderToStaticMarkup(<SimilarList fiches={[{ ...fiche, mine: false }]} />)).toContain(
    'href="/annuaire/le-preau/reprendre"',
  );
});

test('candidates of one name are told apart by their communes', () => {
  const fiches = [fiche, { ...fiche, id: 'b', slug: 'le-preau-2', commune: null }];
  const place = renderToStaticMarkup(<MergeCandidates slug="x" q="" fiches={fiches} />);
  expect(place).toContain(' avec Le Préau, Épinal</span>');
  expect(place).toContain(' avec Le Préau</span>');
});
