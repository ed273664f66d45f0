import { env } from '@/lib/core/env';
import { frenchSpaces } from '@/lib/core/text';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { mailHtml, type Section } from './html';
import { oneClickHeaders } from './one-click';
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
  /**
   * How to receive no more of these: a link of the HTML part only; mail programs find `oneClick`, a path that takes a POST,
   * in the headers (RFC 8058). `rythme`: where one asks for them at other times, a link of the HTML part too.
   */
  stop?: { label: string; url: string; oneClick: string; rythme?: string };
};

/**
 * What a mail says, on one line, with the spaces of French typography. Names and titles typed by people lose the scheme of
 * any address in them: the act stays the only link of a mail.
 */
const said = (text: string) =>
  frenchSpaces(
    text
      .replace(/\w+:\/\//g, '')
      .replace(/[^\S\u00a0\u202f]+/g, ' ')
      .trim(),
  );

/** The same of what stands on lines of its own. */
const saidLines = (text: string) => text.split('\n').map(said).filter(Boolean).join('\n');

const itemText = ({ title, meta, text }: { title: string; meta: string; text: string }) =>
  [`– ${title}`, meta, ...text.split('\n')]
    .filter(Boolean)
    .map((line, index) => (index > 0 ? `  ${line}` : line))
    .join('\n');

const absolute = (url: string) => new URL(url, env().publicUrl).href;
const act = ({ label, url }: { label: string; url: string }) => ({ label: said(label), url: absolute(url) });

/**
 * A mail in plain French: greeting left to `lines`, one act at most, signed by the instance. The text part holds exactly
 * one address when there is an act, none otherwise.
 */
export async function writeMail(letter: Letter): Promise<Mail> {
  const signature = said(fullName(await getInstance()));
  const lines = letter.lines.map(said);
  const after = (letter.after ?? []).map(said);
  const sections = (letter.sections ?? []).map(({ title, items }) => ({
    title: said(title),
    items: items.map((item) => ({
      title: said(item.title),
      url: absolute(item.url),
      meta: said(item.meta),
      text: saidLines(item.text),
    })),
  }));
  const subject = said(letter.subject);
  const action = letter.action && act(letter.action);
  const stop = letter.stop && act(letter.stop);
  const rythme = letter.stop?.rythme && act({ label: 'Changer de rythme', url: letter.stop.rythme });
  const endings = [rythme, stop].filter((one) => !!one);
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
    html: mailHtml({ subject, lines, sections, action, after, endings, signature }),
    ...(letter.stop ? { headers: oneClickHeaders(letter.stop.oneClick) } : {}),
  };
}
