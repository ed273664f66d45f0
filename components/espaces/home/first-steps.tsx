import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';
import type { FirstSteps as Done } from '@/lib/espaces/home';

type Props = { done: Done; slug: string; canManage: boolean; opened: string };

type Step = { title: string; help: string; done: boolean; link?: { href: string; label: string } };

/** The first days: four things to tick, in any order. The first one left is the page's main act. */
export function FirstSteps({ done, slug, canManage, opened }: Props) {
  const steps: Step[] = [
    { title: 'Ouvrir l’espace', help: opened, done: true },
    {
      title: 'Inviter au moins une personne',
      help: 'Son adresse suffit. Elle rejoindra l’espace depuis le message, sans rien installer.',
      done: done.inviter,
      link: canManage ? { href: paths.membres(slug), label: 'Inviter' } : undefined,
    },
    {
      title: 'Dire en trois lignes ce que vous voulez faire',
      help: 'Un document que chacun pourra compléter, même en même temps.',
      done: done.ecrire,
      link: { href: paths.documents(slug), label: 'Écrire' },
    },
    {
      title: 'Saluer tout le monde',
      help: 'Un premier message, que chacun trouvera en arrivant.',
      done: done.saluer,
      link: { href: paths.discussion(slug), label: 'Dire bonjour' },
    },
  ];
  const main = steps.find((step) => !step.done && step.link);
  return (
    <section className="pile-large" aria-label="Premiers pas">
      <EmptyState
        drawing={done.inviter ? 'pret' : 'vide'}
        title={
          done.inviter ? 'L’espace prend vie' : 'L’espace est prêt, il n’attend plus que vos partenaires'
        }
      >
        <p>
          Ces gestes suffisent pour commencer. Faites-les dans l’ordre qui vous convient, et revenez demain.
        </p>
      </EmptyState>
      <ol className="premiers-pas">
        {steps.map((step, index) => (
          <li key={step.title}>
            {step.done ? (
              <span className="coche coche--faite">
                <Icon name="check" label="Fait" />
              </span>
            ) : (
              <span className="coche" aria-hidden="true">
                {index + 1}
              </span>
            )}
            <div>
              <h3 className="titre-4">{step.title}</h3>
              <p className="petit doux">{step.help}</p>
            </div>
            {step.link && !step.done ? (
              <ButtonLink
                href={step.link.href}
                variant={step === main ? 'principal' : 'secondaire'}
                prefetch={false}
              >
                {step.link.label}
              </ButtonLink>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
