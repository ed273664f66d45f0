import type { Connecte } from '@/lib/comptes/actor';
import { readConversation, replyConversation } from '@/lib/conversations/commands/converse';
import { at, now } from '@/lib/core/clock';
import { isoDay } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { introduceAuthors } from '@/lib/rapprochements/commands/introduce';
import { recordOutcome } from '@/lib/rapprochements/commands/outcome';
import { past } from './past';
import type { PersonKey } from './people';

type Cast = Record<PersonKey, Connecte>;

/** Days from today; negative: already over. */
type FromToday = number;

/** Two people whom an agent of the demonstration introduced. */
export type SeedIntroduction = {
  agent: 'helene' | 'patrick';
  /** How the titles of the two annonces begin, and who published them. */
  annonces: [string, string];
  qui: [PersonKey, PersonKey];
  daysAgo: number;
  message: string;
  suivi: FromToday;
  /** What the first of them wrote to the other, the day after. */
  suite?: string;
  /** What an agent noted, so many days ago. */
  noted?: { daysAgo: number; issue: 'abouti' | 'en_cours' | 'sans_suite'; note: string; suivi?: FromToday };
};

export const introductions: SeedIntroduction[] = [
  {
    agent: 'helene',
    annonces: ['Poste d’administration à partager', 'Un jour par semaine à prendre'],
    qui: ['karim', 'sophie'],
    daysAgo: 10,
    message:
      'Bonjour Karim, bonjour Sophie,\n\nKarim, vous cherchez un troisième employeur pour votre poste d’administration. Sophie, il vous faut justement un jour par semaine. Neufchâteau et Rambervillers, c’est loin, mais l’essentiel se fait à distance.\n\nJe vous laisse en parler ici. Je ne lis pas ce que vous vous écrivez ; je prendrai de vos nouvelles.\n\nHélène Thomas',
    suivi: -2,
    suite: 'Bonjour Sophie, un jour nous irait. Le mercredi, par exemple ?',
  },
  {
    agent: 'helene',
    annonces: ['Une salle un peu sombre', 'Le cinéma le mardi'],
    qui: ['nadia', 'denis'],
    daysAgo: 8,
    message:
      'Bonjour Nadia, bonjour Denis,\n\nNadia cherche une salle sombre au Thillot pour cinquante-deux enfants, Denis sait quand le cinéma est libre. Un vendredi plutôt qu’un mardi se demande peut-être.\n\nJe vous laisse voir ensemble.\n\nHélène Thomas',
    suivi: -3,
    suite: 'Bonjour Denis, le vendredi 22 janvier au matin, est-ce que ce serait possible ?',
    noted: { daysAgo: 3, issue: 'en_cours', note: 'Denis attend la réponse du projectionniste.', suivi: 6 },
  },
  {
    agent: 'patrick',
    annonces: ['Quinze bénévoles pour l’accueil', 'Régisseur son et lumière'],
    qui: ['marie', 'jeanluc'],
    daysAgo: 15,
    message:
      'Bonjour Marie-Odile, bonjour Jean-Luc,\n\nLe festival cherche des bras fin mars, et Jean-Luc donne des week-ends quand le projet lui plaît.\n\nÀ vous.\n\nPatrick Aubertin',
    suivi: -5,
    suite: 'Bonjour Jean-Luc, il nous manque quelqu’un au son le samedi 27. Cela vous dit ?',
    noted: { daysAgo: 4, issue: 'abouti', note: 'Jean-Luc tient le son du samedi.' },
  },
  {
    agent: 'helene',
    annonces: ['Trois communes pour accueillir', 'Une heure d’antenne'],
    qui: ['gerard', 'lucie'],
    daysAgo: 9,
    message:
      'Bonjour Gérard, bonjour Lucie,\n\nUne heure d’antenne aiderait peut-être à trouver ces trois communes.\n\nHélène Thomas',
    suivi: -2,
    noted: { daysAgo: 2, issue: 'sans_suite', note: 'Gérard préfère passer par les mairies.' },
  },
];

const inDays = (days: FromToday) => isoDay(new Date(Date.now() + days * 86_400_000));

async function idOf(titre: string): Promise<string> {
  return (
    await db.annonce.findFirstOrThrow({ where: { titre: { startsWith: titre } }, select: { id: true } })
  ).id;
}

/** Introductions in every state: to ask after, going on, come to something, come to nothing. */
export async function introducePeople(cast: Cast) {
  for (const introduction of introductions) await introduce(cast, introduction);
}

async function introduce(
  cast: Cast,
  { agent, annonces, qui, daysAgo, message, suivi, suite, noted }: SeedIntroduction,
) {
  const [annonceId, autreId] = [await idOf(annonces[0]), await idOf(annonces[1])];
  const { relationId } = await at(past(daysAgo, '10:30'), () =>
    introduceAuthors(cast[agent], { annonceId, autreId, message, suiviLe: inDays(suivi) }),
  );
  const { conversationId } = await db.miseEnRelation.findUniqueOrThrow({
    where: { id: relationId },
    select: { conversationId: true },
  });
  if (!conversationId) return;
  const [first, second] = [cast[qui[0]], cast[qui[1]]];
  await at(past(daysAgo - 1, '09:10'), async () => {
    await readConversation(first, conversationId, now());
    if (suite) await replyConversation(first, { conversationId, clientId: 'demonstration', texte: suite });
  });
  await at(past(daysAgo - 1, '18:40'), () => readConversation(second, conversationId, now()));
  if (!noted) return;
  const { issue, note, suivi: next } = noted;
  await at(past(noted.daysAgo, '16:00'), () =>
    recordOutcome(cast[agent], {
      relationId,
      issue,
      note,
      suiviLe: next === undefined ? '' : inDays(next),
    }),
  );
}
