import { recordRefusal } from '@/lib/activation/commands/refusals';
import { scheduleEnvois } from '@/lib/activation/commands/schedule';
import { activationSent } from '@/lib/activation/mails';
import { getPrepared } from '@/lib/activation/queries/targets';
import { nextMorning } from '@/lib/activation/when';
import { type Cible, cibleText } from '@/lib/activation/words';
import { type Connecte, systeme } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { past } from './past';

const genre = (id: string): Cible => ({ par: 'genre', id });

/** Whom the agent has invited so far: long enough ago for a reminder, or just now. */
const invitations: { daysAgo: number; cible: Cible }[] = [
  { daysAgo: 36, cible: genre('bibliotheque') },
  { daysAgo: 34, cible: genre('festival') },
  { daysAgo: 12, cible: genre('musee') },
];

/** What mail servers answered. */
const refusals = [
  { daysAgo: 11, email: 'charmilles@example.org', answer: '552 5.2.2 mailbox full' },
  { daysAgo: 9, email: 'feuillants@example.org', answer: '550 5.1.1 user unknown' },
];

/** Tells how the annuaire was activated. The messages count as sent at once: none waits to leave when the site starts. */
export async function inviteStructures(agent: Connecte) {
  for (const { daysAgo, cible } of invitations)
    await at(nextMorning(past(daysAgo, '12:00')), async () => {
      const { nombre } = await getPrepared(agent, 'invitation', cible);
      if (nombre === 0) return;
      const { lotId } = await scheduleEnvois(agent, {
        genre: 'invitation',
        cible: cibleText(cible),
        nombre,
        quand: 'maintenant',
      });
      for (const { id } of await db.envoiActivation.findMany({ where: { lotId }, select: { id: true } }))
        await activationSent(id);
    });
  for (const { daysAgo, ...refusal } of refusals)
    await at(past(daysAgo, '09:01'), () => recordRefusal(systeme, refusal));
}
