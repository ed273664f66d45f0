import type { Metadata } from 'next';
import { AppelForm } from '@/components/appels/form/appel-form';
import { PageTitle } from '@/components/layout/page-title';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/core/paths';
import { listTermes } from '@/lib/termes/queries';
import { ofListe } from '@/lib/termes/words';
import { appelValues } from '../../appel-fields';
import { requireAgentPage } from '../../require-agent';
import { appelFormAction } from '../../veille/actions';
import { currentAppel } from '../current-appel';

export const metadata: Metadata = { title: 'Modifier l’appel', robots: { index: false } };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ fait?: string | string[] }> };

const done: Record<string, string> = {
  garde: 'Le brouillon est gardé',
  lien: 'Le brouillon est rempli depuis le lien',
};

export default async function EditAppelPage({ params, searchParams }: Props) {
  await requireAgentPage();
  const appel = await currentAppel((await params).slug);
  const [{ fait }, termes] = await Promise.all([searchParams, listTermes({ retired: true })]);
  const said = typeof fait === 'string' ? done[fait] : undefined;
  const draft = appel.etat === 'brouillon';
  const had = new Set(appel.disciplines.map(({ id }) => id));
  return (
    <>
      <PageTitle
        title={draft ? 'Compléter l’appel' : 'Modifier l’appel'}
        lead={appel.titre}
        crumbs={[
          { label: 'Appels à projets', href: paths.appels() },
          { label: 'Veille', href: paths.appelsVeille() },
        ]}
      />
      <div className="corps page pile-section">
        {said && draft ? (
          <Notice tone="reussite" title={said} live>
            Relisez, complétez, puis publiez : rien n’est encore en ligne.
          </Notice>
        ) : null}
        <AppelForm
          action={appelFormAction}
          appelId={appel.id}
          values={appelValues(appel)}
          documents={appel.documents.map(({ id, nom }) => ({ id, nom }))}
          disciplines={ofListe(
            termes.filter(({ id, retired }) => !retired || had.has(id)),
            'discipline',
          )}
          editing={!draft}
          kept
          cancelHref={draft ? paths.appelsVeille({ etat: 'brouillon' }) : paths.appel(appel.slug)}
        />
      </div>
    </>
  );
}
