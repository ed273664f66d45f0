import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ErrorPage } from '@/components/layout/error-page';

const drawn = (error: unknown) => renderToStaticMarkup(<ErrorPage error={error} retry={() => undefined} />);

test('takes the blame for a defect, with its reference; not for a network that is away', () => {
  const defect = Object.assign(new Error('x'), { digest: '1234' });
  expect(drawn(defect)).toContain('L’erreur vient de nous');
  expect(drawn(defect)).toContain('1234');
  for (const words of ['Failed to fetch', 'NetworkError when attempting to fetch resource.', 'Load failed'])
    expect(drawn(new TypeError(words))).toContain('Vérifiez votre connexion');
  expect(drawn(new TypeError('x is not a function'))).toContain('L’erreur vient de nous');
});
