import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { MessageList } from '@/components/conversations/message-list';

test('what one writes to another in private leads where it says, and is never markup', () => {
  const texte = 'Voir https://www.vosges.fr/a, javascript:alert(1)\n<b>et</b>';
  const one = { id: 'a', mine: true, hidden: false, createdAt: new Date(), texte };
  const auteur = { id: 'b', nom: 'Annie', portraitId: null };
  const html = renderToStaticMarkup(<MessageList messages={[{ ...one, auteur }]} today={new Date()} />);
  expect(html).toContain('Voir <a href="https://www.vosges.fr/a" rel="noopener nofollow" target="_blank">');
  expect(html.match(/<a /g)).toHaveLength(1);
  expect(html).toContain(', javascript:alert(1)\n&lt;b&gt;et&lt;/b&gt;');
});
