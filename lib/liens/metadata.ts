import { Parser } from 'htmlparser2';
import { oneLine } from '@/lib/core/text';

/** What a page says of itself; '' where it says nothing. */
export type Metadata = { titre: string; description: string; image: string };

const WANTED: Record<string, keyof Metadata> = {
  'og:title': 'titre',
  'twitter:title': 'titre',
  'og:description': 'description',
  'twitter:description': 'description',
  description: 'description',
  'og:image:secure_url': 'image',
  'og:image': 'image',
  'og:image:url': 'image',
  'twitter:image': 'image',
};
/** Which name is believed first: their order above. */
const rank = Object.keys(WANTED);

/**
 * Reads the title, description and picture a page announces (Open Graph, then Twitter, then HTML's own).
 * @param html may be cut anywhere
 */
export function readMetadata(html: string): Metadata {
  const said = new Map<string, string>();
  let title = '';
  let inTitle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'title' && !title) inTitle = true;
      if (name !== 'meta') return;
      const key = (attributes.property ?? attributes.name ?? '').toLowerCase();
      if (key in WANTED && attributes.content && !said.has(key)) said.set(key, attributes.content);
    },
    ontext(text) {
      if (inTitle) title += text;
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
    },
  });
  parser.end(html);
  const first = (field: keyof Metadata) =>
    oneLine(said.get(rank.find((key) => WANTED[key] === field && said.has(key)) ?? '') ?? '');
  return {
    titre: first('titre') || oneLine(title),
    description: first('description'),
    image: first('image'),
  };
}
