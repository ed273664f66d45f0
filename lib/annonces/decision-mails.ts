import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { extractOf } from './rows';
import { classWords, etatNames } from './words';

const findAnnonce = (id: string) =>
  db.annonce.findFirst({
    where: { id, etat: { not: 'brouillon' }, auteur: { deletedAt: null, disabledAt: null } },
    select: {
      slug: true,
      titre: true,
      etat: true,
      sens: true,
      nature: true,
      transactions: true,
      reclasseeAt: true,
      reclasseeMotif: true,
      auteur: { select: { email: true, nom: true } },
    },
  });

const quoted = (titre: string) => `« ${extractOf(titre, 50)} »`;

/** An agent reclassified an annonce, or sent it to the public agenda (`Annonce` id): why. Null once undone. */
export async function annonceDecideeMail(id: string): Promise<Mail | null> {
  const annonce = await findAnnonce(id);
  if (!annonce?.reclasseeAt) return null;
  const { titre, slug, auteur, reclasseeMotif } = annonce;
  const instance = await getInstance();
  const team = `L’équipe de ${fullName(instance)}`;
  const redirected = annonce.etat === 'redirigee';
  return writeMail({
    to: auteur.email,
    subject: redirected
      ? `${quoted(titre)} a sa place dans l’agenda public`
      : `${quoted(titre)} est passée sous une autre rubrique`,
    lines: [
      `Bonjour ${auteur.nom},`,
      redirected
        ? `${team} a renvoyé votre annonce « ${titre} » vers l’agenda public. Elle n’est plus dans les listes d’annonces.`
        : `${team} a reclassé votre annonce « ${titre} » : ${classWords(annonce)}.`,
      `Pourquoi : ${reclasseeMotif}`,
    ],
    action: redirected
      ? { label: 'Retrouver votre texte et l’adresse de l’agenda', url: paths.annonce(slug) }
      : { label: 'Voir l’annonce', url: paths.annonce(slug) },
    after: [
      redirected
        ? 'Rien n’est perdu : votre texte et vos photos restent dans « Mes annonces ». Ce n’est pas un spectacle ? Dites-le à l’équipe, qui remet l’annonce telle quelle.'
        : 'Votre texte et vos photos n’ont pas changé, et vous pouvez modifier l’annonce.',
    ],
  });
}

/** An agent undid such a decision (`Annonce` id). */
export async function annonceRetablieMail(id: string): Promise<Mail | null> {
  const annonce = await findAnnonce(id);
  if (!annonce || annonce.etat === 'redirigee') return null;
  const { titre, slug, auteur } = annonce;
  return writeMail({
    to: auteur.email,
    subject: `${quoted(titre)} est comme avant`,
    lines: [
      `Bonjour ${auteur.nom},`,
      `L’équipe de ${fullName(await getInstance())} est revenue sur sa décision : votre annonce « ${titre} » est de nouveau comme avant (${etatNames[annonce.etat].toLowerCase()}, ${classWords(annonce)}).`,
    ],
    action: { label: 'Voir l’annonce', url: paths.annonce(slug) },
  });
}
