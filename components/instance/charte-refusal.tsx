import Link from 'next/link';
import type { ReactNode } from 'react';
import { paths } from '@/lib/core/paths';

/** What follows from not accepting a charte, and every way out. `signOut` is the form that does it. */
export function CharteRefusal({ signOut }: { signOut: ReactNode }) {
  return (
    <section className="pile" aria-labelledby="refuser">
      <h2 className="titre-3" id="refuser">
        Et si je ne l’accepte pas ?
      </h2>
      <ul className="puces-texte">
        <li>Rien n’est effacé : vos espaces, vos annonces et vos messages restent tels quels.</li>
        <li>
          Vous ne pouvez plus écrire, ni entrer dans vos espaces, tant que vous ne l’avez pas acceptée. Vos
          partenaires, eux, continuent.
        </li>
        <li>Déconnecté, vous lisez tout ce qui est public : l’annuaire, les annonces, les appels.</li>
        <li>Vous pouvez revenir l’accepter quand vous voulez : il suffit de vous connecter.</li>
        <li>
          Vous préférez partir ?{' '}
          <Link href={paths.compteDonnees()}>Emportez vos données ou supprimez votre compte</Link>.
        </li>
        <li>
          Une question sur un article ?{' '}
          <Link href={paths.contact({ objet: 'La charte' })}>Demandez-nous</Link>.
        </li>
      </ul>
      {signOut}
    </section>
  );
}
