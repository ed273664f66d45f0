import { now } from '@/lib/core/clock';
import { fullDate } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { confirmToken } from './commands/report';
import { findStatement } from './queries/decision';
import { statementFacts, statementLead, statementTitle } from './statement';
import { cameBack, notBackWords } from './suite';
import { casNumero, cibleWords } from './words';

/** A report, and where its author is written to; null once the compte is gone. */
async function findReport(id: string) {
  const row = await db.casSignalement.findUnique({ where: { id }, include: { cas: true } });
  if (!row) return null;
  if (!row.compteId) return { ...row, to: row.email };
  const compte = await db.compte.findFirst({
    where: { id: row.compteId, deletedAt: null, disabledAt: null },
    select: { email: true, nom: true },
  });
  return compte && { ...row, to: compte.email, nom: compte.nom };
}

/**
 * Asks a visitor whether a report is theirs (`CasSignalement` id). Null once they said so. Nothing of what was typed is in
 * it: nobody has shown yet that the address is theirs.
 */
export async function moderationConfirmerMail(id: string): Promise<Mail | null> {
  const report = await findReport(id);
  if (!report || report.confirmedAt) return null;
  return writeMail({
    to: report.to,
    subject: 'Confirmez votre signalement',
    lines: [
      'Bonjour,',
      `Vous signalez ${cibleWords[report.kind].ce} à l’équipe de ${fullName(await getInstance())}. Confirmez que cette adresse est la vôtre : une personne lira alors ce que vous avez écrit.`,
    ],
    action: { label: 'Confirmer le signalement', url: paths.signalerConfirmer(confirmToken(id)) },
    after: ['Vous n’avez rien signalé ? Ne faites rien : tout est oublié dans sept jours.'],
  });
}

/** A receipt for who reported (`CasSignalement` id). */
export async function moderationAccuseMail(id: string): Promise<Mail | null> {
  const report = await findReport(id);
  if (!report?.cas) return null;
  return writeMail({
    to: report.to,
    subject: 'Votre signalement est arrivé',
    lines: [
      `Bonjour ${report.nom},`,
      `Merci. Vous avez signalé « ${report.cas.titre} ». Une personne de l’équipe de ${fullName(await getInstance())} le lira, en général sous deux jours ouvrés, et vous dira ce qu’elle a décidé.`,
      `Numéro du cas : ${casNumero(report.cas)}. Son auteur ne saura pas que c’est vous.`,
    ],
  });
}

/** What came of a report, for who made it (`CasSignalement` id). Null while nothing is decided. */
export async function moderationIssueMail(id: string): Promise<Mail | null> {
  const report = await findReport(id);
  if (!report?.cas) return null;
  const decision = await db.moderationDecision.findFirst({
    where: { casId: report.cas.id },
    orderBy: { decidedAt: 'desc' },
    select: { mesure: true, regle: true },
  });
  if (!decision) return null;
  const left = decision.mesure === 'laisser';
  return writeMail({
    to: report.to,
    subject: left ? 'Votre signalement a été lu' : 'Votre signalement a eu une suite',
    lines: [
      `Bonjour ${report.nom},`,
      left
        ? `Nous avons relu « ${report.cas.titre} ». Nous le laissons en place : nous n’y voyons rien de contraire à la charte ni à la loi.`
        : `Nous avons relu « ${report.cas.titre} » et pris une mesure. Règle appliquée : ${decision.regle}.`,
      'Merci de veiller avec nous. La décision a été prise par une personne.',
    ],
    after: [
      'Vous n’êtes pas d’accord ? Répondez à l’équipe, dont les coordonnées sont au bas de chaque page du site. Vous pouvez aussi saisir le juge.',
    ],
  });
}

/** A decision and one of those it is addressed to (`decision:compte`), also when their account is closed. */
async function findAddressed(id: string) {
  const [decisionId = '', compteId = ''] = id.split(':');
  const [found, compte] = await Promise.all([
    findStatement(decisionId),
    db.compte.findFirst({
      where: { id: compteId, deletedAt: null },
      select: { email: true, nom: true, suspenduJusquau: true },
    }),
  ]);
  return found && compte && { ...found, decisionId, compteId, compte };
}

/** How one answers the people who keep the site, for who cannot sign in any more. */
async function contact() {
  const { telephone, emailContact } = await getInstance();
  const ways = [emailContact && `écrivez à ${emailContact}`, telephone && `appelez le ${telephone}`];
  return ways.filter(Boolean).join(' ou ') || 'écrivez à l’éditeur du site';
}

/** The statement of reasons (DSA, article 17), for one of those it is addressed to. Null once undone. */
export async function moderationDecisionMail(id: string): Promise<Mail | null> {
  const found = await findAddressed(id);
  if (!found || found.row.undoneAt) return null;
  const { statement, decisionId, compte } = found;
  const closed = statement.mesure === 'fermer';
  const asks = statement.mesure === 'modifier' && statement.suite !== 'faite' && statement.suite !== 'relue';
  return writeMail({
    to: compte.email,
    subject: statementTitle(statement),
    lines: [
      `Bonjour ${compte.nom},`,
      statementLead(statement),
      ...statementFacts(statement).map(([nom, valeur]) => `${nom} : ${valeur}`),
    ],
    ...(closed
      ? { after: [`Vous contestez cette décision ? Dites-le à l’équipe : ${await contact()}.`] }
      : {
          action: {
            label: asks
              ? 'Modifier mon texte, ou contester la décision'
              : 'Lire la décision, ou la contester',
            url: paths.moderationDecision(decisionId),
          },
        }),
  });
}

/** What is so now that a decision is undone: another suspension may still hold. */
function nowSo({ row, compte }: NonNullable<Awaited<ReturnType<typeof findAddressed>>>) {
  if (!cameBack(row)) return notBackWords;
  const until = row.mesure === 'suspendre' ? compte.suspenduJusquau : null;
  return until && until > now()
    ? `Une autre décision suspend encore votre compte, jusqu’au ${fullDate(until)}.`
    : 'Tout est exactement comme avant.';
}

/** Tells one of those a decision was addressed to that it is undone. */
export async function moderationAnnuleeMail(id: string): Promise<Mail | null> {
  const found = await findAddressed(id);
  if (!found?.row.undoneAt) return null;
  const { statement, compte, row, decisionId } = found;
  return writeMail({
    to: compte.email,
    subject: 'Une décision de modération est annulée',
    lines: [
      `Bonjour ${compte.nom},`,
      `La décision du ${fullDate(row.decidedAt)} sur « ${statement.titre} » est annulée. ${nowSo(found)}`,
      `Pourquoi : ${row.undoneMotif}`,
    ],
    action: { label: 'Voir la décision', url: paths.moderationDecision(decisionId) },
  });
}

/** Tells who contested a decision that it stands, and why: of two appeals, the answer given last. */
export async function moderationRecoursMail(id: string): Promise<Mail | null> {
  const found = await findAddressed(id);
  const [recours] = (found?.row.recours ?? [])
    .filter(({ compteId, etat }) => compteId === found?.compteId && etat === 'maintenue')
    .sort((a, b) => Number(b.decidedAt) - Number(a.decidedAt));
  if (!found || !recours) return null;
  return writeMail({
    to: found.compte.email,
    subject: 'Réponse à votre recours',
    lines: [
      `Bonjour ${found.compte.nom},`,
      `Un autre agent a relu la décision sur « ${found.statement.titre} ». Elle est maintenue.`,
      `Pourquoi : ${recours.reponse}`,
    ],
    action: { label: 'Lire la réponse', url: paths.moderationDecision(found.decisionId) },
    after: ['Vous pouvez encore saisir le juge.'],
  });
}
