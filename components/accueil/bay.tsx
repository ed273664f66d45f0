import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';

type Way = { title: string; href: string; link: string; children: ReactNode };

/** One of the three ways in, between the trestles. */
function Bay({ title, href, link, children }: Way) {
  return (
    <div className="travee">
      <h2>{title}</h2>
      <p>{children}</p>
      <p>
        <Link className="lien-suite" href={href} prefetch={false}>
          {link} <Icon name="arrow-right" />
        </Link>
      </p>
    </div>
  );
}

export const OpenBay = () => (
  <Bay title="Ouvrir un espace" href={paths.espaceNouveau()} link="Commencer un projet">
    Un espace par projet, privé, avec ses membres, sa discussion et ses documents. Le nom suffit pour
    commencer.
  </Bay>
);

export const FindBay = () => (
  <Bay title="Trouver quelqu’un" href={paths.annuaire()} link="Ouvrir l’annuaire">
    L’annuaire de ceux qui font la culture ici, avec leur commune, leurs lieux et la façon de les joindre.
  </Bay>
);

/** Leads to the posters of this page when there are some. */
export const WriteBay = ({ projects }: { projects: boolean }) => (
  <Bay
    title="Parler, écrire"
    href={projects ? '#projets' : paths.espaces()}
    link={projects ? 'Voir les projets en cours' : 'Aller aux espaces'}
  >
    On discute et on écrit le dossier au même moment, de n’importe quel ordinateur. Rien ne se perd.
  </Bay>
);
