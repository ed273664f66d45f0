import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ForgetOnSubmit } from '@/components/discussion/forget-on-submit';
import { CharteChanges } from '@/components/instance/charte-changes';
import { CharteRefusal } from '@/components/instance/charte-refusal';
import { LightProse } from '@/components/instance/light-prose';
import { PageTitle } from '@/components/layout/page-title';
import { SubmitButton } from '@/components/ui/submit-button';
import { currentActor, pendingCharte } from '@/lib/auth/current-actor';
import { acceptedCharte } from '@/lib/comptes/queries/arrival';
import { fullDate } from '@/lib/core/dates';
import { paths, safeSuite } from '@/lib/core/paths';
import { compareChartes } from '@/lib/instance/articles';
import { findCharte, getCharte, listCharteChanges } from '@/lib/instance/queries';
import { signOutAction } from '../../connexion/actions';
import { acceptCharteAction } from '../actions';

export const metadata: Metadata = { title: 'La charte a changé' };

type Props = { searchParams: Promise<{ suite?: string | string[] }> };

/** Where who accepted an earlier charte is led: what changed, accept or not, and go on where one was going. */
export default async function CompteChartePage({ searchParams }: Props) {
  const suite = safeSuite((await searchParams).suite) ?? paths.espaces();
  const actor = await currentActor();
  if (actor.kind === 'visiteur') redirect(paths.connexion({ suite: paths.compteCharte({ suite }) }));
  if ((await pendingCharte()) === null) redirect(suite);
  const accepted = await acceptedCharte(actor);
  const [charte, former, said] = await Promise.all([
    getCharte(),
    findCharte(accepted),
    listCharteChanges(accepted),
  ]);
  const changes = former ? compareChartes(former.texte, charte.texte) : [];
  return (
    <>
      <PageTitle
        title="La charte a changé"
        lead={`Voici celle du ${fullDate(charte.publishedAt)}. Lisez-la, puis continuez là où vous alliez.`}
      />
      <div className="corps page pile-section">
        <CharteChanges
          resumes={said.map(({ resume }) => resume)}
          changes={changes.map((change) => ({
            ...change,
            href:
              change.kind === 'retire'
                ? paths.charteArticle(change.numero, { version: String(accepted) })
                : `#article-${change.numero}`,
          }))}
        />
        <LightProse text={charte.texte} articles />
        <form action={acceptCharteAction} className="ligne">
          <input type="hidden" name="suite" value={suite} />
          <input type="hidden" name="charteVersion" value={charte.version} />
          <SubmitButton size="large" pending="Un instant…">
            J’accepte la charte
          </SubmitButton>
        </form>
        <CharteRefusal
          signOut={
            <ForgetOnSubmit>
              <form action={signOutAction}>
                <SubmitButton variant="secondaire">Ne pas accepter, et me déconnecter</SubmitButton>
              </form>
            </ForgetOnSubmit>
          }
        />
      </div>
    </>
  );
}
