import { env } from '@/lib/core/env';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { mailHtml, type Section } from './html';
import type { Mail } from './schema';

export type Letter = {
  to: string;
  subject: string;
  /** Paragraphs before the act. */
  lines: string[];
  /** A list in parts, after the lines. Each line leads to its page from the HTML part; the text part says the words. */
  sections?: Section[];
  /** The one act asked for. `url` may be a path of this site (`paths`). */
  action?: { label: string; url: string };
  /** Paragraphs after the act: how long it holds, what to do if one did not ask. */
  after?: string[];
  /** How to receive no more of these: a link of the HTML part only; mail programs find it in the headers. */
  stop?: { label: string; url: string };
};

/**
 * Names and titles typed by people lose the scheme of any address in them: the act stays the only link of a mail. The
 * spaces that keep « » with their words stay.
 */
const withoutLinks = (text: string) =>
  text
    .replace(/\w+:\/\//g, '')
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim();

const itemText = ({ title, meta, text }: { title: string; meta: string; text: string }) =>
  [`– ${title}`, meta, text]
    .filter(Boolean)
    .map((line, index) => (index > 0 ? `  ${line}` : line))
    .join('\n');

const absolute = (url: string) => new URL(url, env().publicUrl).href;

/**
 * A mail in plain French: greeting left to `lines`, one act at most, signed by the instance. The text part holds exactly
 * one address when there is an act, none otherwise.
 */
export async function writeMail(letter: Letter): Promise<Mail> {
  const signature = fullName(await getInstance());
  const lines = letter.lines.map(withoutLinks);
  const after = (letter.after ?? []).map(withoutLinks);
  const sections = (letter.sections ?? []).map(({ title, items }) => ({
    title: withoutLinks(title),
    items: items.map((item) => ({
      title: withoutLinks(item.title),
      url: absolute(item.url),
      meta: withoutLinks(item.meta),
      text: withoutLinks(item.text),
    })),
  }));
  const subject = withoutLinks(letter.subject);
  const action = letter.action && { label: letter.action.label, url: absolute(letter.action.url) };
  const stop = letter.stop && { label: letter.stop.label, url: absolute(letter.stop.url) };
  const text = [
    ...lines,
    ...sections.flatMap(({ title, items }) => [`${title.toLocaleUpperCase('fr')}`, ...items.map(itemText)]),
    ...(action ? [`${action.label} :\n${action.url}`] : []),
    ...after,
    `-- \n${signature}`,
  ];
  return {
    to: letter.to,
    subject,
    text: `${text.join('\n\n')}\n`,
    html: mailHtml({ subject, lines, sections, action, after, stop, signature }),
  };
}
