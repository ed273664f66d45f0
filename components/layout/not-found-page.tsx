import { buttonClass } from '@/components/ui/button-class';
import { Drawing } from '@/components/ui/drawing';
import { Drawn } from '@/components/ui/drawn';
import { PageLink } from '@/components/ui/page-link';
import { paths } from '@/lib/core/paths';

/** Says the same for what does not exist and for what the person may not see. */
export const NotFoundPage = () => <Drawn as="div" className="corps page" of={Nowhere} data={{}} />;

const Nowhere = () => (
  <div className="vide">
    <Drawing name="introuvable" />
    <h1 className="titre-vide">Cette page n’existe pas</h1>
    <p>
      Ou bien elle a changé d’adresse, ou elle est réservée à d’autres. Si vous l’avez reçue par e-mail,
      vérifiez que l’adresse est entière.
    </p>
    <div className="ligne vide-action">
      <PageLink className={buttonClass({})} href={paths.accueil()}>
        Revenir à l’accueil
      </PageLink>
      <PageLink className={buttonClass({ variant: 'secondaire' })} href={paths.recherche()}>
        Chercher sur le site
      </PageLink>
    </div>
  </div>
);
