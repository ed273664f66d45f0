import { z } from 'zod';
import { plainText } from '@/lib/core/rich-text/plain';
import { searchable } from '@/lib/core/text';
import { themes } from './words';

const head = z.object({
  titre: z.string().min(3),
  resume: z.string().min(10),
  theme: z.enum(themes),
  rang: z.coerce.number(),
  /** Other words people look for. */
  mots: z.string().default(''),
});

export type Guide = z.output<typeof head> & {
  /** Its address under /aide. */
  slug: string;
  /** Markdown. */
  texte: string;
  /** What a search compares, in `searchable` words: the title, the summary with other words, the text. */
  recherche: { titre: string[]; resume: string[]; texte: string[] };
};

const words = (text: string) => searchable(text).split(' ').filter(Boolean);

/**
 * Reads a file of the help: `nom: valeur` lines between two `---`, then Markdown.
 * @throws ZodError, or Error, on a file that is not so: a fault of the software
 */
export function readGuide(slug: string, file: string): Guide {
  const [, front = '', texte = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(file) ?? [];
  const said = Object.fromEntries(
    front.split('\n').map((line) => {
      const [name = '', ...value] = line.split(':');
      return [name.trim(), value.join(':').trim()];
    }),
  );
  const guide = head.parse(said);
  return {
    ...guide,
    slug,
    texte: texte.trim(),
    recherche: {
      titre: words(guide.titre),
      resume: words(`${guide.resume} ${guide.mots}`),
      texte: words(plainText(texte)),
    },
  };
}
