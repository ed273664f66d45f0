import { atHour } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';
import { isMailedNow } from '@/lib/notifications/mailed-now';
import { stopOf } from '@/lib/notifications/mails';

/** What the mail of a decision is about: which article, which of its authors. */
export const mailReference = (articleId: string, compteId: string) => `${articleId}:${compteId}`;

/** Of a subject: who proposed several must tell them apart. */
const quoted = (titre: string) => `« ${titre.length > 60 ? `${titre.slice(0, 59).trimEnd()}…` : titre} »`;

/** What was decided of an article (article and author): what is true when it leaves. Null once taken back or removed. */
export async function articleDecideMail(reference: string): Promise<Mail | null> {
  const [articleId = '', compteId = ''] = reference.split(':');
  const place = await db.articleAuteur.findFirst({
    where: { articleId, compteId, compte: { deletedAt: null, disabledAt: null } },
    select: {
      compte: { select: { email: true, nom: true } },
      article: { select: { slug: true, titre: true, etat: true, reponse: true, publishAt: true } },
    },
  });
  if (!place || !(await isMailedNow(compteId, 'article-decision', { acteurId: null }))) return null;
  const { compte, article } = place;
  const site = fullName(await getInstance());
  const stop = stopOf('article-decision', compteId);
  const greeting = `Bonjour ${compte.nom},`;
  const { titre, slug, reponse, publishAt } = article;
  if (article.etat === 'retourne')
    return writeMail({
      to: compte.email,
      subject: `${quoted(titre)} : à reprendre avant de paraître`,
      lines: [
        greeting,
        `Merci d’avoir proposé « ${titre} » pour le blog de ${site}. L’équipe vous le rend avec ce mot :`,
        `« ${reponse} »`,
        'Rien n’est perdu : corrigez votre article, puis proposez-le de nouveau.',
      ],
      action: { label: 'Reprendre l’article', url: paths.articleModifier(slug) },
      stop,
    });
  if (article.etat === 'programme' && publishAt) {
    const when = atHour(publishAt);
    return writeMail({
      to: compte.email,
      subject: `${quoted(titre)} est accepté`,
      lines: [
        greeting,
        `Votre article « ${titre} » est accepté. Il paraîtra ${when} sur le blog de ${site}.`,
      ],
      action: { label: 'Voir l’article', url: paths.article(slug) },
      stop,
    });
  }
  if (article.etat !== 'publie') return null;
  return writeMail({
    to: compte.email,
    subject: `${quoted(titre)} est en ligne`,
    lines: [
      greeting,
      `Votre article « ${titre} » est en ligne sur le blog de ${site}. Merci de partager ce que vous savez.`,
    ],
    action: { label: 'Lire l’article', url: paths.article(slug) },
    after: ['Une erreur à corriger ? Dites-le à l’équipe.'],
    stop,
  });
}
