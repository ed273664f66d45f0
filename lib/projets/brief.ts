import { extractOf } from '@/lib/annonces/rows';
import type { AnnonceNature, AnnonceSens, AnnonceTransaction } from '@/lib/annonces/words';
import { natureNames, sensNames, transactionNames } from '@/lib/annonces/words';
import { fullDate, noonOf } from '@/lib/core/dates';
import { oneLine } from '@/lib/core/text';
import type { ContentNode } from '@/lib/documents/schema';
import { NOM_MAX, NOM_MIN } from '@/lib/espaces/words';
import { facts, heading, linkTo, paragraph, paragraphs } from './content';

/** What an annonce says that a project begins with. Days are midnight UTC. */
export type Depart = {
  titre: string;
  description: string;
  sens: AnnonceSens;
  nature: AnnonceNature;
  transactions: AnnonceTransaction[];
  conditions: string;
  /** Euros. */
  prix: number | null;
  prixUnite: string;
  disponibleDu: Date | null;
  disponibleAu: Date | null;
  limite: Date | null;
  commune: { nom: string } | null;
  fiche: { nom: string } | null;
  auteur: { nom: string };
  parts: { employeur: string; part: number | null }[];
  /** Its whole address. */
  url: string;
};

/** A name that an espace may bear: the title of an annonce may hold signs that mails to strangers must not. */
export function projectName(titre: string): string {
  const plain = oneLine(titre.replace(/[<>]/g, ' ').replace(/\w*:\/\/|www\./gi, ' '));
  return plain.length < NOM_MIN ? `Projet ${plain}`.trim() : extractOf(plain, NOM_MAX - 1);
}

const day = (date: Date) => fullDate(noonOf(date));

/** The document « Le point de départ »: the annonce as it is now, and room for what comes next. */
export function briefOf(annonce: Depart): ContentNode[] {
  return [
    heading(annonce.titre),
    ...paragraphs(annonce.description),
    heading('Les conditions'),
    ...facts(said(annonce)),
    linkTo('Voir l’annonce', annonce.url),
    heading('Ce que nous décidons'),
    paragraph('Qui fait quoi, où et quand : écrivez-le ici, ensemble.'),
  ];
}

function said(annonce: Depart): [string, string][] {
  const { sens, nature, transactions, prix, prixUnite, conditions, commune, fiche, auteur, limite } = annonce;
  const who = fiche ? `${fiche.nom}, par ${auteur.nom}` : auteur.nom;
  return [
    [sensNames[sens], nature === 'autre' ? '' : natureNames[nature]],
    [sens === 'offre' ? 'Qui propose' : 'Qui cherche', who],
    ['Formule', transactions.map((one) => transactionNames[one]).join(', ')],
    [
      'Prix',
      prix === null ? '' : `${prix.toLocaleString('fr-FR')}\u00a0€${prixUnite ? ` ${prixUnite}` : ''}`,
    ],
    ['Conditions', conditions.replace(/\s+/g, ' ')],
    ['Où', commune?.nom ?? ''],
    ['Quand', period(annonce)],
    ['Répondre avant le', limite ? day(limite) : ''],
    ['Parts', annonce.parts.map(({ employeur, part }) => shareWords(employeur, part)).join(' ; ')],
  ];
}

const shareWords = (employeur: string, part: number | null) =>
  `${employeur || 'à trouver'}${part === null ? '' : `, ${part}\u202f%`}`;

function period({ disponibleDu, disponibleAu }: Depart): string {
  if (disponibleDu && disponibleAu) return `du ${day(disponibleDu)} au ${day(disponibleAu)}`;
  if (disponibleDu) return `à partir du ${day(disponibleDu)}`;
  return disponibleAu ? `jusqu’au ${day(disponibleAu)}` : '';
}
