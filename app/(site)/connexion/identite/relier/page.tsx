import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { TieForm } from '@/components/comptes/tie-form';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { currentActor } from '@/lib/auth/current-actor';
import { findToTie } from '@/lib/auth/identite/kept';
import type { Identite } from '@/lib/comptes/identite';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { tieIdentiteAction } from './actions';

export const metadata: Metadata = { title: 'Relier votre compte' };

/** Where who came back from the provider ties that identity to the account they show to be theirs. */
export default async function RelierPage() {
  const { oidc } = env();
  if (!oidc) notFound();
  const [actor, identite] = await Promise.all([currentActor(), findToTie()]);
  const visitor = actor.kind === 'visiteur';
  const etat = 'identite-perdue';
  if (!identite) redirect(visitor ? paths.connexion({ etat }) : paths.compte({ etat }));
  return (
    <>
      <PageTitle
        title="Relier votre compte"
        lead={
          visitor
            ? `Vous avez sans doute déjà un compte ici. Entrez une fois comme d’habitude, pour montrer qu’il est à vous. Ensuite, ${oidc.label} suffira.`
            : `Ensuite, vous pourrez entrer par ${oidc.label}.`
        }
      />
      <div className="corps page">
        <div className="formulaire pile-large">
          <dl className="faits">
            <Line name={`Chez ${oidc.label}`} value={described(identite)} />
            {!visitor && <Line name="Votre compte ici" value={`${actor.nom}, ${actor.email}`} />}
          </dl>
          {visitor ? (
            <p>
              <ButtonLink
                href={paths.connexion({ suite: paths.identiteRelier(), email: identite.email })}
                icon="log-in"
                prefetch={false}
              >
                Entrer avec mon compte
              </ButtonLink>
            </p>
          ) : (
            <TieForm action={tieIdentiteAction} />
          )}
        </div>
      </div>
    </>
  );
}

const described = ({ nom, email, organisation }: Identite) =>
  [nom, email, organisation].filter(Boolean).join(', ');

function Line({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
