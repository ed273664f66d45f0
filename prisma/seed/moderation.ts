import { addCommentaire } from '@/lib/commentaires/commands';
import { type Actor, type Connecte, visiteur } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { uuid7 } from '@/lib/core/uuid';
import { appealDecision } from '@/lib/moderation/commands/appeal';
import { decideCas } from '@/lib/moderation/commands/decide';
import { passDuty } from '@/lib/moderation/commands/duty';
import { takeUp } from '@/lib/moderation/commands/open-cas';
import { confirmReport, confirmToken, reportContent } from '@/lib/moderation/commands/report';
import { undoModeration } from '@/lib/moderation/commands/undo';
import type { CibleKind, Mesure } from '@/lib/moderation/words';
import { past } from './past';
import type { PersonKey } from './people';

type Cast = Record<PersonKey, Connecte>;
type About = { cible: CibleKind; id: string };

const client = { address: '192.0.2.10', appareil: 'Démonstration' };

/** What the month brought to the desk: seven cases that wait, a few that were decided, and one of these contested. */
export async function fillModeration(cast: Cast) {
  const { helene, patrick, annie, karim, lucie, denis, sophie, gerard } = cast;
  const annonceOf = (titre: string) =>
    db.annonce.findFirst({ where: { etat: 'publiee', titre: { startsWith: titre } }, select: { id: true } });
  const article = await db.article.findFirst({
    where: {
      etat: 'publie',
      publishedAt: { lt: past(1, '09:00') },
      auteurs: { none: { compteId: { in: [helene.id, annie.id] } } },
    },
    orderBy: { publishedAt: 'desc' },
    select: { id: true },
  });
  // Each of its own, and written before it is reported, by somebody else.
  const reported: string[] = [];
  const reponseBefore = async (daysAgo: number, time: string, by: Connecte) => {
    const auteurId = { notIn: [helene, annie, karim, lucie, by].map(({ id }) => id) };
    const row = await db.reponse.findFirst({
      where: {
        ...{ auteurId, numero: { gt: 1 }, deletedAt: null, id: { notIn: reported } },
        createdAt: { lt: past(daysAgo, time) },
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      select: { id: true },
    });
    if (row) reported.push(row.id);
    return row;
  };
  const about = (cible: CibleKind, row: { id: string } | null | undefined): About[] =>
    row ? [{ cible, id: row.id }] : [];

  const report = (daysAgo: number, time: string, by: Actor, what: About, article: number, texte: string) =>
    at(past(daysAgo, time), () => reportContent(by, { ...what, article, texte }, client));
  const decide = (
    daysAgo: number,
    time: string,
    what: About,
    mesure: Mesure,
    article: number,
    faits: string,
    by = helene,
  ) =>
    at(past(daysAgo, time), async () => {
      const cas = await db.cas.findFirstOrThrow({
        where: { kind: what.cible, cibleId: what.id, closedAt: null },
        select: { id: true },
      });
      return decideCas(by, { casId: cas.id, mesure, article, faits });
    });

  await at(past(6, '09:00'), () =>
    passDuty(helene, {
      agentId: helene.id,
      du: past(6, '09:00').toISOString().slice(0, 10),
      au: past(-4, '09:00').toISOString().slice(0, 10),
    }),
  );

  // Decided, oldest first.
  for (const what of about('annonce', await annonceOf('Le cinéma le mardi'))) {
    await report(12, '10:05', lucie, what, 4, 'Cela ressemble à une publicité.');
    await decide(12, '15:30', what, 'laisser', 4, '');
  }
  for (const what of about('reponse', await reponseBefore(9, '18:20', karim))) {
    await report(9, '18:20', karim, what, 3, 'Le ton est blessant.');
    const { decisionId } = await decide(
      8,
      '09:10',
      what,
      'masquer',
      3,
      'Le message vise une personne plutôt que ce qu’elle propose.',
    );
    const motif = 'Relu avec son auteur : la phrase répondait à une plaisanterie entre collègues.';
    await at(past(7, '11:00'), () => undoModeration(helene, { decisionId, motif }));
  }
  const older = await db.article.findFirst({
    where: { etat: 'publie', commentairesOuverts: true, publishedAt: { lt: past(10, '09:00') } },
    orderBy: { publishedAt: 'desc' },
    select: { id: true },
  });
  if (older) {
    const texte = 'Du temps perdu. Qui a écrit cela n’a jamais monté un dossier.';
    const said = { articleId: older.id, clientId: uuid7(), texte };
    const { id } = await at(past(5, '19:40'), () => addCommentaire(gerard, said));
    for (const what of about('commentaire', id ? { id } : null)) {
      await report(4, '08:30', karim, what, 3, 'Cela vise la personne qui a écrit l’article.');
      const faits = 'Le commentaire met en cause la personne plutôt que la méthode.';
      const { decisionId } = await decide(4, '11:20', what, 'masquer', 3, faits, patrick);
      const appel = 'Je parlais de la méthode, pas de la personne. Je peux l’écrire autrement.';
      await at(past(2, '20:15'), () => appealDecision(gerard, { decisionId, texte: appel }));
    }
  }

  // Waiting.
  for (const what of about('annonce', await annonceOf('Conteuse disponible'))) {
    await report(3, '09:20', annie, what, 4, 'C’est un spectacle, pas une offre de ressource.');
    await reportByVisitor(2, '18:00', what, 4, 'Cette date n’est pas dans l’agenda, je l’ai cherchée.');
  }
  for (const what of about('annonce', await annonceOf('Une salle un peu sombre')))
    await report(
      1,
      '10:10',
      lucie,
      what,
      4,
      'Une séance le vendredi matin : c’est une date à mettre dans l’agenda.',
    );
  for (const what of about('annonce', await annonceOf('Conteuse ou conteur')))
    await report(
      0,
      '05:10',
      karim,
      what,
      4,
      'Trois après-midi de contes, ouverts aux familles : cela va dans l’agenda.',
    );
  for (const what of about('reponse', await reponseBefore(1, '14:30', denis)))
    await report(1, '14:30', denis, what, 7, 'Le téléphone d’une résidente y figure.');
  for (const what of about('article', article))
    await report(
      0,
      '04:40',
      annie,
      what,
      7,
      'On reconnaît des enfants sur la photo. Les parents ont-ils dit oui ?',
    );
  for (const what of about('reponse', await reponseBefore(0, '04:15', sophie)))
    await report(0, '04:15', sophie, what, 3, 'La réponse est blessante pour un amateur qui débute.');
  for (const what of about('annonce', await annonceOf('Cent trente costumes')))
    await at(past(0, '05:40'), () => takeUp(helene, what));
}

async function reportByVisitor(daysAgo: number, time: string, what: About, article: number, texte: string) {
  const who = { nom: 'Une spectatrice', email: 'spectatrice@exemple.fr', bonneFoi: 'on' };
  await at(past(daysAgo, time), () => reportContent(visiteur, { ...what, ...who, article, texte }, client));
  const waiting = await db.casSignalement.findFirst({
    where: { email: who.email, confirmedAt: null },
    select: { id: true },
  });
  if (waiting) await at(past(daysAgo, time), () => confirmReport(visiteur, confirmToken(waiting.id)));
}
