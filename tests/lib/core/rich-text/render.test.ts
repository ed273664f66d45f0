// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanRichText, richText } from '@/lib/core/rich-text/clean';
import { excerpt, plainText } from '@/lib/core/rich-text/plain';
import { renderRichText } from '@/lib/core/rich-text/render';

const TAGS = 'P BR HR STRONG EM S CODE PRE BLOCKQUOTE UL OL LI A IMG SPAN H2 H3 H4 H5'.split(' ');
const ATTRIBUTES = 'href title rel src alt loading start class'.split(' ');

/** What people who mean harm write, whole and in pieces that may be put together. */
const nasty = fc.oneof(
  fc.constantFrom(
    ...[
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '<svg/onload=alert(1)>',
      '<a href="javascript:alert(1)">x</a>',
      '[x](javascript:alert(1))',
      '[x](JaVaScRiPt&colon;alert(1))',
      '[x](java\tscript:alert(1))',
      '[x](data:text/html;base64,PHNjcmlwdD4=)',
      '[x](vbscript:x)',
      '[x](//evil.example)',
      '[x](/\\evil.example)',
      '![x](https://evil.example/p.png)',
      '![x](data:image/svg+xml;base64,PHN2Zz4=)',
      '![x" onerror="alert(1)](/x.png)',
      '[x](https://a.fr "t\\" onclick=\\"alert(1)")',
      '<https://a.fr/"onmouseover="x>',
      'www.a.fr"onclick=alert(1)',
      'https://a.fr/<script>',
      '`</code><script>`',
      '```<script>\nalert(1)\n```',
      '<style>*{display:none}</style>',
      '<!--',
      ']]>',
      '<iframe srcdoc="<script>">',
      '&lt;script&gt;',
      '&#60;script&#62;',
      '\\<script>',
      '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
      '# ',
      '> ',
      '- ',
      '\n\n',
      '*',
      '_',
      '`',
      '[',
      '](',
      ')',
      '"',
      "'",
      '<',
      '>',
      '&',
      '\u0000',
      '\u202e',
    ],
  ),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
);
const texts = fc.array(nasty, { maxLength: 14 }).map((parts) => parts.join(''));

/** As a browser reads it. */
function parsed(html: string) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

describe('rich text', () => {
  test('whatever is typed, nothing in it runs, and nothing of another site is asked for', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, pictures) => {
        const body = parsed(renderRichText(text, { pictures, top: pictures ? 2 : 3 }));
        for (const element of body.querySelectorAll('*')) {
          expect(TAGS).toContain(element.tagName);
          for (const { name } of element.attributes) expect(ATTRIBUTES).toContain(name);
          const href = element.getAttribute('href');
          if (href !== null)
            expect(new URL(href, 'https://ici.example/').protocol).toMatch(/^(https?|mailto|tel):$/);
          const src = element.getAttribute('src');
          if (src !== null) expect(new URL(src, 'https://ici.example/').origin).toBe('https://ici.example');
          if (element.tagName === 'A') expect(element.getAttribute('rel')).toBe('nofollow ugc noopener');
        }
      }),
      { numRuns: 1_500 },
    );
  });

  test('what is cleaned stays as it is when cleaned again, and holds nothing unseen', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        const clean = cleanRichText(text);
        expect(cleanRichText(clean)).toBe(clean);
        expect(clean.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });

  test('an extract keeps its measure, on one line', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 2, max: 80 }), (text, max) => {
        const short = excerpt(text, max);
        expect(short.length).toBeLessThanOrEqual(max);
        expect(short).not.toContain('\n');
      }),
    );
  });

  test('draws what people write', () => {
    const html = renderRichText(
      '# Un\n## Deux\n### Trois\n\nBonjour **vous**,\nà *demain*.\n\n- un\n- deux\n\n> cité\n\n[lire](https://a.fr) ou www.exemple.fr/a. Demain.Je viens.',
    );
    expect(html).toContain('<h3>Un</h3>\n<h3>Deux</h3>\n<h4>Trois</h4>');
    expect(html).toContain('Bonjour <strong>vous</strong>,<br />\nà <em>demain</em>.');
    expect(html).toContain('<li>deux</li>');
    expect(html).toContain('<blockquote>');
    expect(html).toContain('<a href="https://a.fr" rel="nofollow ugc noopener">lire</a>');
    expect(html).toContain(
      '<a href="https://www.exemple.fr/a" rel="nofollow ugc noopener">www.exemple.fr/a</a>.',
    );
    expect(html).toContain('Demain.Je viens');
  });

  test('a line of dashes under words is a rule, an address in brackets stays a text', () => {
    expect(renderRichText('Sophie\n---')).toContain('<p>Sophie</p>\n<hr />');
    expect(renderRichText('[note]: voir plus bas')).toContain('[note]: voir plus bas');
  });

  test('a picture of this site is shown where it is allowed, another is a link', () => {
    expect(renderRichText('![un](/api/f/1)', { pictures: true })).toContain('<img src="/api/f/1" alt="un"');
    expect(renderRichText('![un](/api/f/1)')).toContain('<a href="/api/f/1"');
    expect(renderRichText('![un](https://b.fr/1)', { pictures: true })).toContain('<a href="https://b.fr/1"');
  });

  test('marks the names it is told of, and only in what is read as text', () => {
    const names = (text: string) =>
      [...text.matchAll(/@Denis/g)].map(({ index }) => ({ from: index, to: index + 6 }));
    expect(renderRichText('Merci @Denis, voir `@Denis`', { names })).toBe(
      '<p>Merci <span class="mention">@Denis</span>, voir <code>@Denis</code></p>\n',
    );
  });

  test('says it without marks', () => {
    expect(plainText('# Titre\n\nUn **mot** et [un lien](https://a.fr)\n- un\n- deux')).toBe(
      'Titre\n\nUn mot et un lien\n\n– un\n– deux',
    );
    expect(excerpt('Un **beau** spectacle pour tous', 13)).toBe('Un beau…');
  });

  test('a field counts what is kept', () => {
    expect(richText(5).safeParse('  abc  \r\n\r\n').data).toBe('  abc');
    expect(richText(5).safeParse('abcdef').error?.issues[0]?.message).toBe(
      'C’est trop long : 5 signes au plus.',
    );
  });
});
