import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { readPropositions } from './propositions';
import { correctableNames, correctables, motifNames, type SignalementMotif } from './words';

const row = {
  motif: true,
  etat: true,
  email: true,
  reponse: true,
  ficheNom: true,
  propositions: true,
  compte: { select: { nom: true, email: true, deletedAt: true } },
  fiche: { select: { id: true, slug: true } },
} as const;

type Said = {
  email: string;
  compte: { nom: string; email: string; deletedAt: Date | null } | null;
};
/** Null: nobody is left to write to. What a visitor is called stays out: nobody has shown that the address is theirs. */
const authorOf = ({ compte, email }: Said) => {
  if (compte?.deletedAt) return null;
  return compte ?? (email ? { nom: '', email } : null);
};

/** `nom`: empty when it is not known for sure. */
const greet = (nom: string) => (nom ? `Bonjour ${nom},` : 'Bonjour,');

/** « votre correction de la fiche « X » ». */
const about = (motif: SignalementMotif, ficheNom: string) =>
  motif === 'correction'
    ? `votre correction de la fiche « ${ficheNom} »`
    : motif === 'retrait'
      ? `votre demande de retrait de la fiche « ${ficheNom} »`
      : `votre signalement sur la fiche « ${ficheNom} »`;

const capital = (sentence: string) => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** How to disagree with a decision. */
async function appeal() {
  const { telephone, emailContact } = await getInstance();
  const ways = [emailContact && `écrivez à ${emailContact}`, telephone && `appelez le ${telephone}`].filter(
    Boolean,
  );
  const asked =
    ways.length > 0 ? `${ways.join(' ou ')} : un autre agent regardera.` : 'un autre agent peut regarder.';
  return `Vous n’êtes pas d’accord ? Dans les six mois, ${asked} Vous pouvez aussi saisir le juge.`;
}

/** Tells who reported something that it arrived (`Signalement` id). Null once it is answered: the answer says it all. */
export async function signalementAccuseMail(id: string): Promise<Mail | null> {
  const said = await db.signalement.findUnique({ where: { id, etat: 'ouvert' }, select: row });
  const to = said && authorOf(said);
  if (!to) return null;
  const site = fullName(await getInstance());
  return writeMail({
    to: to.email,
    subject: `Bien reçu : ${about(said.motif, said.ficheNom)}`,
    lines: [
      greet(to.nom),
      `Nous avons bien reçu ${about(said.motif, said.ficheNom)}, dans l’annuaire de ${site}. Une personne la lira, sans traitement automatique, et vous répondra par e-mail.`,
    ],
    after: ['Vous n’avez rien envoyé ? Quelqu’un a donné votre adresse par erreur : ne faites rien.'],
  });
}

/** Tells who speaks for a fiche that somebody says something about it (`signalementId:compteId`). Null once answered. */
export async function signalementRecuMail(reference: string): Promise<Mail | null> {
  const [id = '', compteId = ''] = reference.split(':');
  const said = await db.signalement.findUnique({ where: { id, etat: 'ouvert' }, select: row });
  if (!said?.fiche) return null;
  const ficheId = said.fiche.id;
  const to = await db.referent.findUnique({
    where: { ficheId_compteId: { ficheId, compteId } },
    select: { compte: { select: { nom: true, email: true } } },
  });
  if (!to) return null;
  const what =
    said.motif === 'correction'
      ? 'Quelqu’un propose une correction'
      : `Quelqu’un signale « ${motifNames[said.motif].nom.toLowerCase()} »`;
  return writeMail({
    to: to.compte.email,
    subject: `Votre fiche « ${said.ficheNom} » : ${said.motif === 'correction' ? 'une correction proposée' : 'un signalement'}`,
    lines: [`Bonjour ${to.compte.nom},`, `${what} sur la fiche « ${said.ficheNom} », que vous tenez.`],
    action: { label: 'Voir et répondre', url: `${paths.ficheReferents(said.fiche.slug)}#signalements` },
    after: [
      'Rien ne change sur la fiche avant votre réponse. Les agents du département peuvent répondre aussi.',
    ],
  });
}

const done: Record<SignalementMotif, string> = {
  correction: 'La fiche est corrigée. Merci : elle est plus juste grâce à vous.',
  ferme: 'La fiche dit maintenant que cette structure n’existe plus. Merci.',
  erreur: 'C’est corrigé. Merci.',
  doublon: 'Les deux fiches ont été comparées, et ce qui devait l’être est réuni. Merci.',
  charte: 'Nous avons fait le nécessaire. Merci.',
  retrait:
    'La fiche est retirée de l’annuaire, et nous avons noté de ne pas la remettre lors d’une prochaine mise à jour.',
};

/** Tells who reported something what came of it (`Signalement` id), and how to appeal when the answer is no. */
export async function signalementDecideMail(id: string): Promise<Mail | null> {
  const said = await db.signalement.findUnique({ where: { id, etat: { not: 'ouvert' } }, select: row });
  const to = said && authorOf(said);
  if (!to) return null;
  const { motif, etat, ficheNom, reponse, fiche } = said;
  const accepted = etat === 'accepte';
  return writeMail({
    to: to.email,
    subject: capital(about(motif, ficheNom)),
    lines: [
      greet(to.nom),
      `Nous avons lu ${about(motif, ficheNom)}. ${accepted ? done[motif] : 'La fiche reste comme elle est.'}`,
      ...(reponse ? [`La personne qui a répondu ajoute : « ${reponse} »`] : []),
    ],
    ...(fiche && accepted ? { action: { label: 'Voir la fiche', url: paths.fiche(fiche.slug) } } : {}),
    after: accepted ? [] : [await appeal()],
  });
}

const measures: Partial<Record<SignalementMotif, string>> = {
  ferme: 'la fiche est marquée « n’existe plus » : elle ne paraît plus dans les listes, son adresse reste.',
  erreur: 'ce qui était faux a été corrigé.',
  doublon: 'la fiche a été comparée avec une autre, et ce qui devait l’être est réuni.',
  charte: 'ce qui n’était pas conforme a été retiré ou changé.',
};

/**
 * The reasons of what an agent did to a fiche after a report (`signalementId:compteId`), to who speaks for it: measure,
 * facts, rule and appeal (Règlement (UE) 2022/2065, article 17). Never who reported.
 */
export async function signalementEffetMail(reference: string): Promise<Mail | null> {
  const [id = '', compteId = ''] = reference.split(':');
  const [said, to] = await Promise.all([
    db.signalement.findUnique({ where: { id, etat: 'accepte' }, select: row }),
    db.compte.findUnique({ where: { id: compteId, deletedAt: null }, select: { nom: true, email: true } }),
  ]);
  if (!said?.fiche || !to) return null;
  const { motif, ficheNom, reponse, fiche } = said;
  const champs = correctables.filter((champ) => champ in readPropositions(said.propositions));
  const measure =
    motif === 'correction'
      ? `une correction proposée a été reprise (${champs.map((champ) => correctableNames[champ].toLowerCase()).join(', ')}).`
      : measures[motif];
  if (!measure) return null;
  return writeMail({
    to: to.email,
    subject: `Un agent a modifié la fiche « ${ficheNom} »`,
    lines: [
      greet(to.nom),
      `Ce qui a été fait, sans limite de durée : ${measure}`,
      `Pourquoi : quelqu’un a signalé « ${motifNames[motif].nom.toLowerCase()} », et un agent l’a vérifié, sans traitement automatique.${reponse ? ` La personne ajoute : « ${reponse} »` : ''}`,
      motif === 'charte'
        ? 'La règle : la charte que chaque compte accepte.'
        : 'La règle : l’annuaire dit ce qui est exact.',
    ],
    action: { label: 'Voir la fiche', url: paths.fiche(fiche.slug) },
    after: [`Vous pouvez corriger la fiche à tout moment. ${await appeal()}`],
  });
}
