import type { ContentNode } from './schema';
import type { TemplateName } from './words';

const text = (value: string): ContentNode[] => (value ? [{ type: 'text', text: value }] : []);
const heading = (value: string, level = 2): ContentNode => ({
  type: 'heading',
  attrs: { level },
  content: text(value),
});
const paragraph = (value = ''): ContentNode => ({ type: 'paragraph', content: text(value) });
const list = (...items: string[]): ContentNode => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});
const checklist = (...items: string[]): ContentNode => ({
  type: 'taskList',
  content: items.map((item) => ({
    type: 'taskItem',
    attrs: { checked: false },
    content: [paragraph(item)],
  })),
});
const row = (kind: 'tableHeader' | 'tableCell', cells: string[]): ContentNode => ({
  type: 'tableRow',
  content: cells.map((cell) => ({ type: kind, content: [paragraph(cell)] })),
});
const table = (heads: string[], ...rows: string[][]): ContentNode => ({
  type: 'table',
  content: [row('tableHeader', heads), ...rows.map((cells) => row('tableCell', cells))],
});

const residence = (): ContentNode[] => [
  heading('Ce que nous voulons faire'),
  paragraph('En quelques phrases : l’idée, pour qui, et ce qu’il en restera.'),
  heading('Avec qui'),
  list('La compagnie : …', 'L’établissement qui accueille : …', 'L’école : …', 'Les autres partenaires : …'),
  heading('Les étapes'),
  checklist(
    'Première rencontre sur place',
    'Ateliers : combien de séances, quels jours, avec combien de personnes',
    'Temps de création',
    'Restitution : où, quand, devant qui',
    'Bilan avec toutes les équipes',
  ),
  heading('Ce qu’il nous faut'),
  list('Lieu et jauge : …', 'Matériel : …', 'Transport et repas : …', 'Hébergement : …'),
  heading('Budget'),
  table(
    ['Poste', 'Dépenses', 'Recettes'],
    ['Salaires et cachets', '', ''],
    ['Déplacements et hébergement', '', ''],
    ['Matériel et communication', '', ''],
    ['Aides demandées', '', ''],
    ['Apports des partenaires', '', ''],
    ['Total', '', ''],
  ),
  heading('Qui fait quoi'),
  paragraph(),
];

/** The blocks a new document starts with; none for a blank page. */
export const templateContent = (name: TemplateName): ContentNode[] =>
  name === 'residence' ? residence() : [];
