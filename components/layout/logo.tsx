import { Drawn } from '@/components/ui/drawn';
import { paths } from '@/lib/core/paths';

type Name = { nom: string; complement?: string | undefined };

/** A board on two trestles, and the name. `complement` is « des Vosges »; without it the link names its goal in hidden words. */
export const Logo = ({ nom = 'Tréteaux', complement }: Partial<Name>) => (
  <Drawn as="a" className="logo" href={paths.accueil()} data-page="" of={Sign} data={{ nom, complement }} />
);

const Sign = ({ nom, complement }: Name) => (
  <>
    <svg viewBox="0 0 56 44" aria-hidden="true">
      <path
        d="M13.5 12 6 42M18.5 12 26 42M10 30h12M37.5 12 30 42M42.5 12 50 42M34 30h12"
        fill="none"
        stroke="var(--color-encre)"
        strokeWidth="4"
      />
      <path d="M0 3h56v9H0z" fill="var(--color-enseigne)" />
    </svg>
    <span className="logo-mot">
      {nom}
      {complement ? (
        <span className="logo-lieu">{complement}</span>
      ) : (
        <span className="sr">, accueil du site</span>
      )}
    </span>
  </>
);
