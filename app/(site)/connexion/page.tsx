import type { Metadata } from 'next';
import Link from 'next/link';
import { IdentiteEntry } from '@/components/comptes/identite-entry';
import { SignInForm } from '@/components/comptes/sign-in-form';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { signInAction } from './actions';
import { arrival, type EntryParams } from './arrival';
import { EtatNotice } from './etat';

export const metadata: Metadata = { title: 'Connexion' };

export default async function ConnexionPage({ searchParams }: { searchParams: EntryParams }) {
  const { suite, email } = await arrival(searchParams);
  const { etat } = await searchParams;
  return (
    <>
      <PageTitle title="Connexion" lead="Retrouvez vos espaces, vos messages et vos documents." />
      <div className="corps page entree">
        <div className="pile-large">
          <EtatNotice etat={etat} />
          {suite && !etat && (
            <Notice tone="information" title="Cette page demande d’entrer">
              Connectez-vous, elle s’ouvrira aussitôt.
            </Notice>
          )}
          <SignInForm action={signInAction} suite={suite ?? ''} email={email} />
        </div>
        <div className="pile-large">
          <OtherWays suite={suite} />
        </div>
      </div>
    </>
  );
}

function OtherWays({ suite }: { suite: string | undefined }) {
  const { demo, oidc } = env();
  return (
    <>
      <section className="carte carte--bois pile pile-courte" aria-labelledby="lien">
        <h2 className="titre-3" id="lien">
          Sans rien retenir
        </h2>
        <p>
          Nous vous envoyons un lien. Vous l’ouvrez, vous êtes chez vous. Il sert une fois et reste valable
          trente minutes.
        </p>
        <p>
          <ButtonLink href={paths.connexionLien({ suite })} variant="secondaire" icon="mail" prefetch={false}>
            Recevoir un lien par e-mail
          </ButtonLink>
        </p>
      </section>
      {oidc && <IdentiteEntry label={oidc.label} suite={suite} />}
      {demo && (
        <section className="carte pile pile-courte" aria-labelledby="demo">
          <h2 className="titre-3" id="demo">
            Pour essayer
          </h2>
          <p>Ce site est une démonstration : entrez d’un clic à la place d’une de ses personnes.</p>
          <p>
            <Link className="lien-suite" href={paths.connexionDemonstration({ suite })} prefetch={false}>
              Voir les comptes de démonstration <Icon name="arrow-right" />
            </Link>
          </p>
        </section>
      )}
      <section className="pile pile-courte" aria-labelledby="neuf">
        <h2 className="titre-3" id="neuf">
          Première visite ?
        </h2>
        <p>L’inscription est gratuite et prend deux minutes.</p>
        <p>
          <Link className="lien-suite" href={paths.inscription({ suite })} prefetch={false}>
            Créer mon compte <Icon name="arrow-right" />
          </Link>
        </p>
      </section>
    </>
  );
}
