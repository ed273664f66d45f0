import { now } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { askedLetters } from '@/lib/referents/asked-letters';

/** Tells an agent (`Compte` id) how much waits to be looked at. Null when nothing does, or they are no agent any more. */
export async function aVerifierMail(id: string): Promise<Mail | null> {
  const compte = await db.compte.findUnique({
    where: { id, disabledAt: null, deletedAt: null },
    select: { id: true, nom: true, email: true, role: true },
  });
  if (!compte || compte.role === 'membre') return null;
  const [revendications, courriers, signalements] = await Promise.all([
    db.revendication.count({ where: { etat: 'attente' } }),
    db.codeReprise.count({ where: { ...askedLetters(now()), printedAt: null } }),
    db.signalement.count({ where: { etat: 'ouvert' } }),
  ]);
  const waiting = [
    revendications && plural(revendications, 'demande pour tenir une fiche', 'demandes pour tenir une fiche'),
    courriers && plural(courriers, 'courrier à imprimer', 'courriers à imprimer'),
    signalements && plural(signalements, 'signalement ou correction', 'signalements ou corrections'),
  ].filter(Boolean);
  if (waiting.length === 0) return null;
  return writeMail({
    to: compte.email,
    subject: `À vérifier dans l’annuaire : ${waiting.join(', ')}`,
    lines: [
      `Bonjour ${compte.nom},`,
      `${waiting.join(' et ')} ${revendications + courriers + signalements > 1 ? 'attendent' : 'attend'} une réponse dans l’annuaire.`,
    ],
    action: { label: 'Voir ce qui attend', url: paths.verifier() },
    after: ['Un message par jour au plus, seulement s’il y a du nouveau.'],
  });
}
