import { escapeHtml } from '@/lib/core/text';
/** Part of a list: each item leads to its page. */
export type Section = {
  title: string;
  /** `meta`: where, who, when. `text` may have several lines. */
  items: { title: string; url: string; meta: string; text: string }[];
};

type Act = { label: string; url: string };
type Parts = {
  subject: string;
  lines: string[];
  sections: Section[];
  action: Act | undefined;
  after: string[];
  /** Less of these mails, or none. */
  endings: Act[];
  signature: string;
};

// Said at each block: Outlook takes its own typeface wherever none is named.
const FONT = 'font-family:Verdana,Arial,sans-serif;line-height:1.6';
/** Tables lay out: Outlook for Windows, which draws with Word, knows neither max-width nor padding elsewhere. */
const TABLE = 'role="presentation" cellpadding="0" cellspacing="0" border="0"';

const paragraph = (text: string) =>
  `<p style="margin:0 0 18px;font-size:18px;${FONT}">${escapeHtml(text)}</p>`;
const small = (text: string) =>
  `<p style="margin:0 0 12px;font-size:16px;color:#594f56;${FONT}">${escapeHtml(text)}</p>`;
const link = ({ label, url }: Act) =>
  `<a href="${escapeHtml(url)}" style="color:#214a9b">${escapeHtml(label)}</a>`;

// Wood over the text, as on the site. Nothing is fetched: no image, no typeface, no tracker. Outlook for Windows knows no
// padding of links: its own property gives the cell that room.
const button = ({ label, url }: Act) =>
  `<table ${TABLE} style="margin:28px 0"><tr><td bgcolor="#214a9b" style="border-radius:4px;mso-padding-alt:14px 22px"><a href="${escapeHtml(url)}" style="display:inline-block;padding:14px 22px;background-color:#214a9b;color:#ffffff;border-radius:4px;font-size:18px;font-weight:bold;text-decoration:none;${FONT}">${escapeHtml(label)}</a></td></tr></table>`;

const ending = (act: Act) => `<p style="margin:0 0 12px;font-size:16px;${FONT}">${link(act)}</p>`;

const item = ({ title, url, meta, text }: Section['items'][number]) =>
  `<h3 style="margin:0;font-size:18px;font-weight:bold;${FONT}">${link({ label: title, url })}</h3>
${meta ? `<p style="margin:0;font-size:16px;color:#594f56;${FONT}">${escapeHtml(meta)}</p>` : ''}
<p style="margin:0 0 18px;font-size:16px;${FONT}">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;

// Headings, not a list: Word draws bullets beside what is said to have none.
const section = ({ title, items }: Section) =>
  `<h2 style="margin:28px 0 12px;padding-top:16px;border-top:1px solid #e0dcd5;font-size:20px;${FONT}">${escapeHtml(title)}</h2>
${items.map(item).join('\n')}`;

/** The same words as the text part, readable by screen readers and without styles. */
export const mailHtml = ({
  subject,
  lines,
  sections,
  action,
  after,
  endings,
  signature,
}: Parts) => `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="supported-color-schemes" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body bgcolor="#f9f9f6" style="margin:0;padding:0;background-color:#f9f9f6;color:#251a22;font-size:18px;${FONT}">
<table ${TABLE} width="100%" bgcolor="#f9f9f6"><tr><td align="center" style="padding:24px 16px">
<!--[if mso]><table ${TABLE} width="600"><tr><td><![endif]-->
<table ${TABLE} width="100%" bgcolor="#ffffff" style="max-width:600px;background-color:#ffffff"><tr><td align="left" style="padding:28px 24px 16px;border-top:8px solid #efc480;color:#251a22">
${lines.map(paragraph).join('\n')}
${sections.map(section).join('\n')}
${action ? button(action) : ''}
${after.map(small).join('\n')}
${endings.map(ending).join('\n')}
<p style="margin:28px 0 12px;padding-top:12px;border-top:1px solid #e0dcd5;font-size:16px;color:#594f56;${FONT}">${escapeHtml(signature)}</p>
</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</body>
</html>
`;
