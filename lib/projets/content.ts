import type { ContentNode } from '@/lib/documents/schema';

/** Blocks of the first documents of a project. */

const text = (value: string): ContentNode[] => (value ? [{ type: 'text', text: value }] : []);

export const heading = (value: string): ContentNode => ({
  type: 'heading',
  attrs: { level: 2 },
  content: text(value),
});

export const paragraph = (value: string): ContentNode => ({ type: 'paragraph', content: text(value) });

/** A prose text: one paragraph per line that says something. */
export const paragraphs = (value: string): ContentNode[] => value.split(/\n+/).filter(Boolean).map(paragraph);

/** Nothing where there are no items. */
export const list = (items: readonly string[]): ContentNode[] =>
  items.length === 0
    ? []
    : [
        {
          type: 'bulletList',
          content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
        },
      ];

/** Things to tick off. */
export const checklist = (items: readonly string[]): ContentNode => ({
  type: 'taskList',
  content: items.map((item) => ({
    type: 'taskItem',
    attrs: { checked: false },
    content: [paragraph(item)],
  })),
});

/** « Name : value » for what has a value. */
export const facts = (said: readonly (readonly [name: string, value: string])[]): ContentNode[] =>
  list(said.filter(([, value]) => value !== '').map(([name, value]) => `${name} : ${value}`));

/** A paragraph that is one link. */
export const linkTo = (label: string, href: string): ContentNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text: label, marks: [{ type: 'link', attrs: { href } }] }],
});
