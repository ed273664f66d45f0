import type { AnnonceValues } from '@/components/annonces/form/annonce-values';
import type { AnnoncePage } from '@/lib/annonces/queries';
import { communeLabel } from '@/lib/communes/words';
import { isoOf } from '@/lib/core/dates';

const under = (form: FormData, prefix: string) =>
  [...form].flatMap(([name, value]) =>
    name.startsWith(`${prefix}.`) && typeof value === 'string'
      ? [[name.slice(prefix.length + 1), value] as const]
      : [],
  );

/** « 0.employeur », « 0.part »: the lines of a shared job, in their order. */
function partsOf(form: FormData) {
  const lines: Record<string, string>[] = [];
  for (const [name, value] of under(form, 'parts')) {
    const [index, key] = name.split('.');
    const place = Number(index);
    if (!key || !Number.isInteger(place) || place < 0 || place > 50) continue;
    lines[place] = { ...lines[place], [key]: value };
  }
  return lines.filter(Boolean);
}

/**
 * What the form of an annonce sent, as its commands read it: « transactions.don » and « disciplines.theatre » are ticked
 * words, « parts.0.part » a line of a shared job, « legendes.<id> » what a photo shows; a box that is not ticked sends
 * nothing and means no.
 */
export function annonceFields(form: FormData): Record<string, unknown> {
  const plain = Object.fromEntries([...form].filter(([name]) => !name.includes('.') && name !== 'geste'));
  return {
    ...plain,
    ...(plain.vuLe === '' ? { vuLe: undefined } : {}),
    transactions: under(form, 'transactions').map(([id]) => id),
    disciplines: under(form, 'disciplines').map(([id]) => id),
    legendes: Object.fromEntries(under(form, 'legendes')),
    parts: partsOf(form),
    commentairesOuverts: form.has('commentairesOuverts'),
    pasSpectacle: form.has('pasSpectacle'),
  };
}

const shownNumber = (value: number | null) =>
  value === null ? '' : value.toLocaleString('fr-FR', { useGrouping: false, maximumFractionDigits: 2 });
const shownDay = (value: Date | null) => (value ? isoOf(value) : '');

/** The same fields, from what is written. */
export function annonceValues(annonce: AnnoncePage): AnnonceValues {
  const { titre, description, sens, nature, prixUnite, conditions, lienUrl, lienTitre } = annonce;
  const ticked = [
    ...annonce.transactions.map((one) => `transactions.${one}`),
    ...annonce.disciplines.map(({ id }) => `disciplines.${id}`),
    ...(annonce.commentairesOuverts ? ['commentairesOuverts'] : []),
    ...(annonce.spectacle ? ['pasSpectacle'] : []),
  ];
  return {
    ...{ titre, description, sens, nature, prixUnite, conditions, lienUrl, lienTitre },
    commune: annonce.commune ? communeLabel(annonce.commune) : '',
    rayonKm: shownNumber(annonce.rayonKm),
    prix: shownNumber(annonce.prix),
    disponibleDu: shownDay(annonce.disponibleDu),
    disponibleAu: shownDay(annonce.disponibleAu),
    limite: shownDay(annonce.limite),
    ficheId: annonce.fiche?.id ?? '',
    vuLe: String(annonce.updatedAt.getTime()),
    ...Object.fromEntries(ticked.map((name) => [name, 'on'])),
    ...Object.fromEntries(
      annonce.parts.flatMap(({ employeur, part }, index) => [
        [`parts.${index}.employeur`, employeur],
        [`parts.${index}.part`, shownNumber(part)],
      ]),
    ),
  };
}
