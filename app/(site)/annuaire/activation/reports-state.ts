import type { ReportsRead } from '@/lib/activation/commands/read-reports';
import type { FormState } from '@/lib/core/form-state';
import { plural } from '@/lib/core/text';

/** What reading delivery reports changed, and line by line what it could not use. */
export function reportsState({ marked, unknown, ignored }: ReportsRead): FormState {
  const lines = [
    ...marked.map(({ email, raison }) => `${email} : ${raison.toLowerCase()}.`),
    ...unknown.map((email) => `${email} : aucune fiche ni aucun compte n’a cette adresse.`),
    ...ignored.map(({ nom, raison }) => `${nom} : ${raison}`),
  ];
  return {
    status: marked.length > 0 ? 'done' : 'error',
    message:
      marked.length > 0
        ? `${plural(marked.length, 'adresse marquée', 'adresses marquées')} : plus rien n’y partira.`
        : 'Aucune adresse n’a été marquée.',
    values: { details: lines.join('\n') },
  };
}
