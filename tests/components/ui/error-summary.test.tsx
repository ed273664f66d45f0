import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ErrorSummary } from '@/components/ui/error-summary';

const drawn = (fields: Record<string, string>) =>
  renderToStaticMarkup(
    <ErrorSummary state={{ status: 'error', message: 'Refusé.', fields }} title="Rien n’est changé" />,
  );

test('leads to each field at fault', () => {
  expect(drawn({ nom: 'Indiquez le nom.' })).toContain('un champ est à revoir');
  expect(drawn({ nom: 'Indiquez le nom.' })).toContain('<a href="#nom">Indiquez le nom.</a>');
});

test('says that what was shown changed meanwhile, without blaming a field', () => {
  const changed = drawn({ vuLe: 'Cette fiche a changé.' });
  expect(changed).toContain('Cette fiche a changé.');
  expect(changed).not.toContain('à revoir');
  expect(changed).not.toContain('<a');
});
