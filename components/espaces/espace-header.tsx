import Link from 'next/link';
import { Logo } from '@/components/layout/logo';
import { Bell } from '@/components/notifications/bell';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';

type Props = {
  slug: string;
  nom: string;
  lieu?: string;
  me: { nom: string; couleur: number; portraitId: string | null };
  /** Notifications not read yet. */
  notifications: number;
};

/** The bar that says in which espace one is; on phones its name leads to the espace's home. */
export function EspaceHeader({ slug, nom, lieu, me, notifications }: Props) {
  return (
    <header className="espace-tete">
      <div className="page">
        <Logo />
        <Link className="btn btn--discret btn--icone tel" href={paths.espaces()} prefetch={false}>
          <Icon name="chevron-left" />
          <span className="sr">Retour à mes espaces</span>
        </Link>
        <div className="espace-titre">
          <Link className="nom" href={paths.espace(slug)} prefetch={false}>
            {nom}
          </Link>
          {lieu ? <span className="petit doux masque-tel">{lieu}</span> : null}
        </div>
        <Bell initial={notifications} />
        <Link
          className="btn btn--discret btn--icone masque-tel compte"
          href={paths.compte()}
          prefetch={false}
        >
          <Avatar nom={me.nom} couleur={me.couleur} portrait={me.portraitId} />
          <span className="sr">Mon compte : {me.nom}</span>
        </Link>
      </div>
      <div className="planche" />
    </header>
  );
}
