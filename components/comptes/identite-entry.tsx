import { buttonClass } from '@/components/ui/button-class';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';

/** Signing in by the identity of one's organisation. A plain link: it leads to another site. */
export function IdentiteEntry({ label, suite }: { label: string; suite?: string }) {
  return (
    <section className="carte pile pile-courte" aria-labelledby="identite">
      <h2 className="titre-3" id="identite">
        Vous êtes agent public ?
      </h2>
      <p>Entrez avec l’identité de votre organisation, sans mot de passe de plus.</p>
      <p>
        <a className={buttonClass({ variant: 'secondaire' })} href={paths.identite({ suite })}>
          <Icon name="log-in" /> S’identifier avec {label}
        </a>
      </p>
    </section>
  );
}
