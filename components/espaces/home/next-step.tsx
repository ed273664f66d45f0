import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { fullDate, moment } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { of, plural } from '@/lib/core/text';
import type { NextStep } from '@/lib/espaces/next-step';
import { names } from './names';

type Props = { step: NextStep; slug: string; canWrite: boolean; today: Date };

/** The one block on a board: what to do now. */
export function NextStepBlock(props: Props) {
  const { over, title, text, link } = words(props);
  return (
    <section className="etape-suivante" aria-labelledby="prochaine">
      <div className="pile pile-serree">
        <p className="surtitre">{over}</p>
        <h2 className="titre-3" id="prochaine">
          {title}
        </h2>
        {text ? <p>{text}</p> : null}
      </div>
      <ButtonLink href={link.href} prefetch={false}>
        {link.label}
      </ButtonLink>
    </section>
  );
}

type Words = { over: string; title: string; text?: ReactNode; link: { href: string; label: string } };

function words({ step, slug, canWrite, today }: Props): Words {
  switch (step.kind) {
    case 'discussion':
      return {
        over: 'À lire',
        title: `${plural(step.count, 'message non lu', 'messages non lus')}${step.authors.length > 0 ? ` ${of(names(step.authors))}` : ''}`,
        text: step.excerpt ? `« ${step.excerpt} »` : undefined,
        link: { href: paths.discussion(slug), label: canWrite ? 'Lire et répondre' : 'Lire' },
      };
    case 'document':
      return {
        over: 'À relire',
        title: step.titre,
        text: `${step.by || 'Quelqu’un'} y a travaillé, ${moment(step.at, today)}.`,
        link: { href: paths.document(slug, step.id), label: 'Ouvrir le document' },
      };
    case 'demandes':
      return {
        over: 'À décider',
        title:
          step.count === 1
            ? `${step.nom} demande à rejoindre l’espace`
            : `${step.count} personnes demandent à rejoindre l’espace`,
        text: step.count === 1 ? undefined : `La première est ${step.nom}.`,
        link: {
          href: `${paths.membres(slug)}#demandes`,
          label: step.count === 1 ? 'Voir la demande' : 'Voir les demandes',
        },
      };
    case 'decouvrir':
      return {
        over: 'Pour commencer',
        title: 'Faites connaissance avec le projet',
        text: 'La discussion a commencé avant vous. Tout y est resté, dans l’ordre.',
        link: { href: paths.discussion(slug), label: 'Lire la discussion' },
      };
    case 'relancer':
      return {
        over: `Invitation valable jusqu’au ${fullDate(step.expiresAt)}`,
        title: `${step.email} n’a pas encore répondu`,
        text: 'Un second message, ou un appel, aide souvent.',
        link: { href: `${paths.membres(slug)}#attente`, label: 'Voir les invitations' },
      };
    case 'rien':
      return {
        over: 'Vous êtes à jour',
        title: 'Rien ne vous attend ici',
        text: canWrite ? 'Une idée, une question ? Vos partenaires la liront en arrivant.' : undefined,
        link: {
          href: paths.discussion(slug),
          label: canWrite ? 'Écrire aux autres' : 'Relire la discussion',
        },
      };
  }
}
