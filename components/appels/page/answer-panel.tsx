import Link from 'next/link';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import type { AppelPage } from '@/lib/appels/queries';
import type { FormAction } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { AnswerForm } from './answer-form';

type Act = (form: FormData) => Promise<void>;
type Props = {
  appel: AppelPage;
  signedIn: boolean;
  /** Told above the form to who may not write for a while. */
  suspended: ReactNode;
  follow: Act;
  unfollow: Act;
  openProject: FormAction;
};

/** Follow it, put it in one’s calendar, answer it with others. */
export function AnswerPanel({ appel, signedIn, suspended, follow, unfollow, openProject }: Props) {
  const { slug, limite, ouvert, suivi } = appel;
  if (!ouvert && !suivi && !appel.espace) return null;
  return (
    <section className="carte carte--bois pile" aria-labelledby="repondre">
      <h2 className="titre-3" id="repondre">
        {ouvert ? 'Répondre à cet appel' : 'Cet appel et vous'}
      </h2>
      <Together {...{ appel, signedIn, suspended, openProject }} />
      <Follow {...{ appel, signedIn, follow, unfollow }} />
      {ouvert && limite && (
        <p>
          <a className="btn btn--discret btn--petit" href={paths.appelAgenda(slug)} download>
            Ajouter à mon agenda
          </a>
        </p>
      )}
    </section>
  );
}

type TogetherProps = Pick<Props, 'appel' | 'signedIn' | 'suspended' | 'openProject'>;

function Together({ appel, signedIn, suspended, openProject }: TogetherProps) {
  const { id, slug, espace, ouvert } = appel;
  if (espace)
    return (
      <p>
        Vous avez ouvert un espace pour y répondre :{' '}
        <Link className="lien-fort" href={paths.espace(espace.slug)} prefetch={false}>
          {espace.nom}
        </Link>
      </p>
    );
  if (!ouvert) return null;
  const words =
    'Ouvre un espace à plusieurs, avec l’appel pour point de départ et un rétroplanning jusqu’à la date limite.';
  return signedIn ? (
    <>
      {suspended}
      <AnswerForm action={openProject} appelId={id} words={words} />
    </>
  ) : (
    <div className="pile pile-courte">
      <p>
        <ButtonLink href={paths.connexion({ suite: paths.appel(slug) })} prefetch={false}>
          Se connecter pour répondre ensemble
        </ButtonLink>
      </p>
      <p className="petit doux">{words}</p>
    </div>
  );
}

function Follow({
  appel,
  signedIn,
  follow,
  unfollow,
}: Pick<Props, 'appel' | 'signedIn' | 'follow' | 'unfollow'>) {
  const { id, suivi, ouvert, limite } = appel;
  if (!signedIn || (!ouvert && !suivi)) return null;
  return (
    <form action={suivi ? unfollow : follow} className="pile pile-courte">
      <input type="hidden" name="appelId" value={id} />
      <p>
        <SubmitButton variant="secondaire" size="petit">
          {suivi ? 'Ne plus suivre' : 'Suivre cet appel'}
        </SubmitButton>
      </p>
      <p className="petit doux">
        {suivi ? (
          <>
            Vous le suivez. <Link href={paths.appelsSuivis()}>Mes appels suivis</Link>
          </>
        ) : limite ? (
          'Un e-mail 30 jours puis 7 jours avant la date limite, et si elle change.'
        ) : (
          'Un e-mail s’il est retiré, ou s’il reçoit une date limite.'
        )}
      </p>
    </form>
  );
}
