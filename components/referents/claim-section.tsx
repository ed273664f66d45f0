import Link from 'next/link';
import type { ReactNode } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { onDay } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import type { ClaimState } from '@/lib/referents/queries';
import { type Preuve, preuveNames } from '@/lib/referents/words';

type Props = { slug: string; state: ClaimState; today: Date };

/** « C’est votre structure ? »: the way from a fiche to speaking for it, or where that stands. Works without any script. */
export function ClaimSection({ slug, state, today }: Props) {
  if (state.is === 'referent')
    return (
      <Box title="Vous tenez cette fiche">
        <p>Corrigez-la quand vous voulez. Vous pouvez aussi la confier à une autre personne.</p>
        <p>
          <Link href={paths.ficheReferents(slug)} prefetch={false}>
            Qui tient cette fiche
          </Link>
        </p>
      </Box>
    );
  if (state.is === 'attente')
    return (
      <Box title="Votre demande attend une réponse">
        <p>
          Envoyée {onDay(state.since, today)}. Un agent vérifie, et vous répond par e-mail. Un code va plus
          vite, si vous pouvez en recevoir un.
        </p>
        <p>
          <Link href={paths.ficheReprendre(slug)} prefetch={false}>
            Voir ma demande
          </Link>
        </p>
      </Box>
    );
  if (state.reprise)
    return (
      <p className="petit">
        Cette fiche est tenue par la structure elle-même. Vous en êtes ?{' '}
        <Link href={paths.ficheReprendre(slug)} prefetch={false}>
          Demander à la tenir aussi
        </Link>
      </p>
    );
  return (
    <Box title="C’est votre structure ?">
      <p>Personne ne tient encore cette fiche. Reprenez-la : vous la corrigez, vous recevez les demandes.</p>
      <form className="pile" action={paths.ficheReprendre(slug)}>
        <Preuves preuves={state.preuves} />
        <button className={buttonClass({})} type="submit">
          Reprendre cette fiche
        </button>
      </form>
    </Box>
  );
}

function Box({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="revendiquer" aria-labelledby="reprendre">
      <h2 className="titre-3" id="reprendre">
        {title}
      </h2>
      {children}
    </section>
  );
}

const Preuves = ({ preuves }: { preuves: Preuve[] }) => (
  <fieldset>
    <legend className="legende">Comment prouver que c’est vous ?</legend>
    <div className="choix choix--pile">
      {preuves.map((preuve, index) => (
        <label key={preuve}>
          <input type="radio" name="preuve" value={preuve} defaultChecked={index === 0} />
          <b>{preuveNames[preuve].nom}</b>
          <span className="aide">{preuveNames[preuve].aide}</span>
        </label>
      ))}
    </div>
  </fieldset>
);
