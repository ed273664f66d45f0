import MarkdownIt from 'markdown-it';

/** `www.exemple.fr`, as people write addresses. Any word with a dot would be one too often: « demain.Je ». */
const WWW =
  /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?::\d+)?(?:\/[^\s<>"'«»]*[^\s<>"'«».,;:!?)\u202f\u00a0])?\/?/u;

/**
 * Reads what people write: paragraphs (a line end is one), headings, bold, italics, lists, quotes, links, code. No HTML, no
 * pictures of other sites, no tables; nothing that turns a line into something else because of the line after it.
 */
function reader() {
  const read = new MarkdownIt({ html: false, linkify: true, breaks: true });
  read.disable(['table', 'lheading', 'code', 'reference', 'html_block', 'html_inline']);
  read.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  read.linkify.add('www.', {
    validate: (text, at) => WWW.exec(text.slice(at))?.[0].length ?? 0,
    normalize: (match) => {
      match.url = `https://${match.url}`;
    },
  });
  return read;
}

export const markdown = reader();
