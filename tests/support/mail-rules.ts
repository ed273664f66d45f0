import { expect } from 'vitest';
import type { Mail } from '@/lib/mails/schema';

/** What Outlook for Windows does not understand (it draws with Word), and what would be fetched or run. */
const NOT_IN_OUTLOOK =
  /<(script|style|link|img|iframe|ul|ol|li|div|form)\b|display:\s*(flex|grid)|position:|float:|background-image|background:|url\(|list-style|var\(|\d(rem|vw|ch)\b/;
/** Spaces that may break where French typography ties, or that are too wide before « : ; ? ! ». */
const LOOSE = /[ \u00a0][;:!?]|« | »/;

const wordsOf = (html: string) =>
  html
    .slice(html.indexOf('<body'))
    .replace(/<!--[\s\S]*?-->/g, '')
    .split(/<[^>]*>/)
    .join('\n');

/** What every mail answers to, whatever room wrote it: `takeMails` asks it of each mail a test takes. */
export function expectGoodMail({ subject, text, html, headers }: Mail) {
  const urls: string[] = text.match(/https?:\/\/\S+/g) ?? [];
  expect(urls.length, `one address at most in « ${subject} »`).toBeLessThanOrEqual(1);
  for (const part of [subject, ...text.split('\n').filter((line) => !urls.includes(line)), wordsOf(html)])
    expect(part).not.toMatch(LOOSE);
  expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">/);
  for (const name of ['color-scheme', 'supported-color-schemes'])
    expect(html).toContain(`<meta name="${name}"`);
  expect(html).not.toMatch(NOT_IN_OUTLOOK);
  for (const [table] of html.matchAll(/<table[^>]*>/g))
    expect(table).toMatch(/role="presentation" cellpadding="0" cellspacing="0" border="0"/);
  expect(html).toMatch(/<table[^>]* width="100%" bgcolor/);
  for (const [block] of html.matchAll(/<(p|h\d)\b[^>]*>/g))
    expect(block).toMatch(/font-family:[^";]+,sans-serif/);
  for (const [anchor] of html.matchAll(/<a\b[^>]*>/g)) expect(anchor).toMatch(/style="[^"]*\bcolor:#/);
  const filled = html.match(/<td[^>]*><a [^>]*display:inline-block/g) ?? [];
  expect(filled.length).toBe(urls.length);
  for (const cell of filled) expect(cell).toMatch(/bgcolor="#\w{6}" style="[^"]*mso-padding-alt:/);
  // A link at the foot and a header that mail programs press go together.
  const oneClick = headers?.['List-Unsubscribe-Post'];
  if (oneClick) expect(headers?.['List-Unsubscribe']).toMatch(/^<https?:\/\/[^>]+>$/);
  expect(/>Ne plus recevoir/.test(html)).toBe(oneClick === 'List-Unsubscribe=One-Click');
}
