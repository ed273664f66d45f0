import { describe, expect, test } from 'vitest';
import { writeMail } from '@/lib/mails/layout';

const letter = {
  to: 'odile@example.org',
  subject: 'Sophie vous invite',
  lines: ['Bonjour Odile,', 'Voyez https://ailleurs.fr/piege et <script>alert(1)</script> & co.'],
  after: ['Ce lien reste valable.'],
};
const links = (text: string) => text.match(/https?:\/\/\S+/g) ?? [];

describe('a mail', () => {
  test('that asks for an act holds its address, once, whatever people typed', async () => {
    const { text } = await writeMail({ ...letter, action: { label: 'Rejoindre', url: '/invitation/abc' } });
    expect(links(text)).toEqual(['http://localhost:3000/invitation/abc']);
  });

  test('that asks for nothing holds none', async () => {
    expect(links((await writeMail(letter)).text)).toEqual([]);
  });

  test('says the same in its HTML part, with nothing to fetch and nothing to run', async () => {
    const { html } = await writeMail({ ...letter, action: { label: 'Rejoindre', url: '/invitation/abc' } });
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="fr">/);
    expect(html).not.toMatch(/<(script|img|link|style|iframe)\b|url\(/);
    expect(html.match(/href="[^"]*"/g)).toEqual(['href="http://localhost:3000/invitation/abc"']);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; co.');
    expect(html).toContain('Tréteaux des Vosges');
  });

  test('keeps the lines of a part, and leads to another rhythm and to the end of such mails from the HTML alone', async () => {
    const { text, html } = await writeMail({
      ...letter,
      sections: [
        { title: 'Lu', items: [{ title: 'Salle', url: '/a', meta: '', text: 'Un : oui\nDeux  : <b>' }] },
      ],
      action: { label: 'Tout lire', url: '/notifications' },
      stop: { label: 'Ne plus recevoir', url: '/arret', oneClick: '/clic', rythme: '/reglages' },
    });
    expect(text).toContain('– Salle\n  Un\u202f: oui\n  Deux\u202f: <b>\n');
    expect(links(text)).toEqual(['http://localhost:3000/notifications']);
    expect(html).toContain('Un\u202f: oui<br>Deux\u202f: &lt;b&gt;');
    expect([...html.matchAll(/href="[^"]*:3000([^"]*)"/g)].map(([, path]) => path)).toEqual([
      '/a',
      '/notifications',
      '/reglages',
      '/arret',
    ]);
  });

  test('keeps its subject on one line', async () => {
    const { subject } = await writeMail({ ...letter, subject: 'Bonjour\r\nBcc: autre@example.org' });
    expect(subject).toBe('Bonjour Bcc: autre@example.org');
  });
});
