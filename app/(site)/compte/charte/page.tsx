import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { ForgetOnSubmit } from '@/components/discussion/forget-on-submit';
import { LightProse } from '@/components/instance/light-prose';
import { PageTitle } from '@/components/layout/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { currentActor } from '@/lib/auth/current-actor';
import { charteToAccept } from '@/lib/comptes/queries/profile';
import { fullDate } from '@/lib/core/dates';
import { paths, safeSuite } from '@/lib/core/paths';
import { getCharte } from '@/lib/instance/queries';
import { signOutAction } from '../../connexion/actions';
import { acceptCharteAction } from '../actions';

export const metadata: Metadata = { title: 'La charte a changé' };

type Props = { searchParams: Promise<{ suite?: string | string[] }> };

/** Where `requireActor` sends who accepted an earlier charte: read, accept, and go on where one was going. */
export default async function CompteChartePage({ searchParams }: Props) {
  const suite = safeSuite((await searchParams).suite) ?? paths.espaces();
  const actor = await currentActor();
  if (actor.kind === 'visiteur') redirect(paths.connexion({ suite: paths.compteCharte({ suite }) }));
  if ((await charteToAccept(actor)) === null) redirect(suite);
  const charte = await getCharte();
  return (
    <>
      <PageTitle
        title="La charte a changé"
        lead={`Voici celle du ${fullDate(charte.publishedAt)}. Lisez-la, puis continuez.`}
      />
      <div className="corps page pile-large">
        <LightProse text={charte.texte} />
        <div className="ligne">
          <form action={acceptCharteAction}>
            <input type="hidden" name="suite" value={suite} />
            <input type="hidden" name="charteVersion" value={charte.version} />
            <SubmitButton size="large" pending="Un instant…">
              J’accepte la charte
            </SubmitButton>
          </form>
          <ForgetOnSubmit>
            <form action={signOutAction}>
              <SubmitButton variant="discret">Me déconnecter</SubmitButton>
            </form>
          </ForgetOnSubmit>
        </div>
        <p className="petit doux">
          Rien n’est perdu si vous attendez : vos espaces restent tels quels. Vous ne l’acceptez pas ? Vous
          pouvez <Link href={paths.compteDonnees()}>emporter vos données ou supprimer votre compte</Link>.
        </p>
      </div>
    </>
  );
}
