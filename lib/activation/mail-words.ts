import type { EnvoiGenre } from './words';

type Given = {
  genre: EnvoiGenre;
  /** What the agent adds; empty lines part its paragraphs. */
  mot: string;
  /** « Tréteaux des Vosges ». */
  site: string;
  fiche: { nom: string; source: string };
  agent: { nom: string; fonction: string };
};

const DAYS = 60;

/**
 * What an invitation and its reminder say around their one link: who writes, where the fiche comes from (RGPD, article
 * 14), what there is to do, and that doing nothing is an answer.
 */
export function invitationWords({ genre, mot, site, fiche, agent }: Given) {
  const own = mot.split(/\n\s*\n/).map((text) => text.replace(/\n/g, ' ').trim());
  const from = fiche.source ? ` Elle vient de : ${fiche.source}.` : '';
  const opening =
    genre === 'invitation'
      ? [
          `« ${fiche.nom} » figure dans l’annuaire de ${site}, où les acteurs culturels du territoire se trouvent et montent des projets ensemble.${from} Personne ne tient encore cette fiche.`,
          'Prenez-la en main : vous corrigez ce qui est faux, vous choisissez ce qui se voit, et l’on sait à qui s’adresser. C’est gratuit, et cinq minutes suffisent.',
        ]
      : [
          `Nous vous avons écrit à propos de la fiche « ${fiche.nom} », dans l’annuaire de ${site}. Elle attend toujours quelqu’un pour la tenir à jour.${from}`,
        ];
  const signature = [agent.nom, agent.fonction].filter(Boolean).join(', ');
  return {
    subject:
      genre === 'invitation'
        ? `« ${fiche.nom} » est dans l’annuaire de ${site}`
        : `Rappel : la fiche « ${fiche.nom} » vous attend`,
    lines: ['Bonjour,', ...opening, ...own.filter(Boolean), ...(signature ? [signature] : [])],
    label: 'Prendre la fiche en main',
    after: [
      `Ce lien vaut ${DAYS} jours et ne sert qu’à cette fiche. Si ce n’est pas vous qui vous en occupez, transmettez ce message à la bonne personne.`,
      'Vous ne voulez pas figurer dans l’annuaire ? Répondez simplement à ce message : la fiche sera retirée.',
    ],
  };
}
