import { limiteWords, montantWords } from '@/lib/appels/words';
import { longDay, noonOf } from '@/lib/core/dates';
import type { ContentNode } from '@/lib/documents/schema';
import { checklist, facts, heading, linkTo, paragraph, paragraphs } from './content';
import { retroplanning, steps } from './retroplanning';

/** What a call says that an answer begins with. */
export type AppelDepart = {
  titre: string;
  emetteur: string;
  description: string;
  limite: Date | null;
  montantMin: number | null;
  montantMax: number | null;
  montantDetail: string;
  eligibles: string;
  lienUrl: string;
  /** Names of its papers. */
  documents: string[];
  /** Its whole address. */
  url: string;
};

/** The document « L’appel »: the call as it is now, and room for what the team makes of it. */
export function appelBrief(appel: AppelDepart): ContentNode[] {
  const { titre, emetteur, description, limite, eligibles, montantDetail, documents, lienUrl, url } = appel;
  return [
    heading(titre),
    ...facts([
      ['Qui lance l’appel', emetteur],
      ['À déposer avant', limite ? limiteWords(limite) : 'ouvert toute l’année'],
      ['Montant', [montantWords(appel), montantDetail].filter(Boolean).join(', ')],
      ['Qui peut répondre', eligibles.replace(/\s+/g, ' ')],
      ['Documents joints', documents.join(' ; ')],
    ]),
    ...paragraphs(description),
    linkTo('Voir l’appel et ses documents', url),
    ...(lienUrl ? [linkTo('Voir la page de l’émetteur', lienUrl)] : []),
    heading('Notre idée'),
    paragraph('En quelques phrases : ce que nous voulons faire, pour qui, et pourquoi ensemble.'),
    heading('Qui fait quoi'),
    paragraph('Qui porte la réponse, qui écrit, qui tient le budget : écrivez-le ici.'),
  ];
}

/** The document « Rétroplanning »: what to do by when, to be ticked off and changed by all. */
export function planDocument({ limite }: Pick<AppelDepart, 'limite'>, today: Date): ContentNode[] {
  if (limite === null)
    return [
      paragraph(
        'Cet appel est ouvert toute l’année : choisissez votre date de dépôt, puis datez les étapes.',
      ),
      checklist(steps.map(({ titre }) => titre)),
    ];
  const planned = retroplanning(limite, today);
  return [
    paragraph(`L’appel se ferme ${limiteWords(limite)}. Les dates se changent ici, ensemble.`),
    checklist(planned.map(({ titre, jour }) => `${longDay(noonOf(jour))} : ${titre}`)),
  ];
}
