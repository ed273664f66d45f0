import type { FicheValues } from '@/components/annuaire/form/fiche-values';
import type { FichePage } from '@/lib/annuaire/queries';
import { communeLabel } from '@/lib/communes/words';

const lists = ['disciplines', 'publics', 'labels'] as const;
const boxes = ['accueilResidence', 'accessible', 'contactPublic'] as const;

const under = (form: FormData, prefix: string) =>
  [...form].flatMap(([name, value]) =>
    name.startsWith(`${prefix}.`) && typeof value === 'string'
      ? [[name.slice(prefix.length + 1), value] as const]
      : [],
  );

/**
 * What the form of a fiche sent, as its command reads it: « disciplines.theatre » are ticked words, « salle.jauge » is
 * the room; a box that is not ticked sends nothing and means no.
 */
export function ficheFields(form: FormData): Record<string, unknown> {
  const plain = Object.fromEntries([...form].filter(([name]) => !name.includes('.')));
  return {
    ...plain,
    ...(plain.vuLe === '' ? { vuLe: undefined } : {}),
    ...Object.fromEntries(lists.map((list) => [list, under(form, list).map(([id]) => id)])),
    ...Object.fromEntries(boxes.map((box) => [box, form.has(box)])),
    salle: Object.fromEntries(under(form, 'salle')),
  };
}

const shownNumber = (value: number) =>
  value.toLocaleString('fr-FR', { useGrouping: false, maximumFractionDigits: 2 });
const shown = (value: unknown) => {
  if (typeof value === 'number') return shownNumber(value);
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return typeof value === 'string' ? value : '';
};

/** The same fields, from what is written. */
export function ficheValues(fiche: FichePage): FicheValues {
  const { nom, sigle, accroche, presentation, adresse, codePostal, telephone, email, siteWeb, horaires } =
    fiche;
  const ticked = [
    ...lists.flatMap((list) => fiche[list].map(({ id }) => `${list}.${id}`)),
    ...boxes.filter((box) => fiche[box]),
  ];
  return {
    ...{ nom, sigle, accroche, presentation, adresse, codePostal, telephone, email, siteWeb, horaires },
    genre: fiche.genre.id,
    commune: fiche.commune ? communeLabel(fiche.commune) : '',
    liens: fiche.liens.join('\n'),
    offres: fiche.offres.join('\n'),
    demandes: fiche.demandes.join('\n'),
    vuLe: String(fiche.updatedAt.getTime()),
    ...Object.fromEntries(ticked.map((name) => [name, 'on'])),
    ...Object.fromEntries(
      Object.entries(fiche.salle ?? {}).map(([name, value]) => [`salle.${name}`, shown(value)]),
    ),
  };
}
