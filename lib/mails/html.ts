type Parts = {
  subject: string;
  lines: string[];
  action: { label: string; url: string } | undefined;
  after: string[];
  stop: { label: string; url: string } | undefined;
  signature: string;
};

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

const paragraph = (text: string) => `<p style="margin:0 0 18px">${escapeHtml(text)}</p>`;
const small = (text: string) =>
  `<p style="margin:0 0 12px;font-size:16px;color:#594f56">${escapeHtml(text)}</p>`;

// Wood over the text, as on the site. Nothing is fetched: no image, no typeface, no tracker.
const button = ({ label, url }: { label: string; url: string }) =>
  `<p style="margin:28px 0"><a href="${escapeHtml(url)}" style="display:inline-block;padding:14px 22px;background:#214a9b;color:#ffffff;border-radius:4px;font-weight:bold;text-decoration:none">${escapeHtml(label)}</a></p>`;

const ending = ({ label, url }: { label: string; url: string }) =>
  `<p style="margin:0 0 12px;font-size:16px"><a href="${escapeHtml(url)}" style="color:#214a9b">${escapeHtml(label)}</a></p>`;

/** The same words as the text part, readable by screen readers and without styles. */
export const mailHtml = ({ subject, lines, action, after, stop, signature }: Parts) => `<!DOCTYPE html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px 16px;background:#f9f9f6;color:#251a22;font:18px/1.6 Verdana,Arial,sans-serif">
<div style="max-width:600px;margin:0 auto;padding:28px 24px 16px;background:#ffffff;border-top:8px solid #efc480">
${lines.map(paragraph).join('\n')}
${action ? button(action) : ''}
${after.map(small).join('\n')}
${stop ? ending(stop) : ''}
<p style="margin:28px 0 12px;padding-top:12px;border-top:1px solid #e0dcd5;font-size:16px;color:#594f56">${escapeHtml(signature)}</p>
</div>
</body>
</html>
`;
