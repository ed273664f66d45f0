import type { AppelValues } from '@/components/appels/form/appel-form';
import type { AppelPage } from '@/lib/appels/queries';
import { isoDay, isoHour } from '@/lib/core/dates';

const TICKED = 'disciplines.';

/** What the form of a call sent, as its commands read it: « disciplines.theatre » is a ticked word. */
export function appelFields(form: FormData): Record<string, unknown> {
  const plain = Object.fromEntries([...form].filter(([name]) => !name.includes('.') && name !== 'geste'));
  return {
    ...plain,
    ...(plain.vuLe === '' ? { vuLe: undefined } : {}),
    disciplines: [...form.keys()]
      .filter((name) => name.startsWith(TICKED))
      .map((name) => name.slice(TICKED.length)),
  };
}

const shownNumber = (value: number | null) =>
  value === null ? '' : value.toLocaleString('fr-FR', { useGrouping: false, maximumFractionDigits: 2 });

/** The same fields, from what is written. */
export function appelValues(appel: AppelPage): AppelValues {
  const { titre, emetteur, description, montantDetail, eligibles, lienUrl, limite, disciplines } = appel;
  return {
    ...{ titre, emetteur, description, montantDetail, eligibles, lienUrl },
    limite: limite ? isoDay(limite) : '',
    limiteHeure: limite ? isoHour(limite) : '',
    montantMin: shownNumber(appel.montantMin),
    montantMax: shownNumber(appel.montantMax),
    vuLe: String(appel.updatedAt.getTime()),
    ...Object.fromEntries(disciplines.map(({ id }) => [`${TICKED}${id}`, 'on'])),
  };
}
