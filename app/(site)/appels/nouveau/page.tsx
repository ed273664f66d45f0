import type { Metadata } from 'next';
import { AppelForm } from '@/components/appels/form/appel-form';
import { PageTitle } from '@/components/layout/page-title';
import { paths } from '@/lib/core/paths';
import { uuid7 } from '@/lib/core/uuid';
import { listTermes } from '@/lib/termes/queries';
import { ofListe } from '@/lib/termes/words';
import { requireAgentPage } from '../require-agent';
import { appelFormAction } from '../veille/actions';

export const metadata: Metadata = { title: 'Ajouter un appel', robots: { index: false } };

export default async function NewAppelPage() {
  await requireAgentPage();
  const termes = await listTermes();
  return (
    <>
      <PageTitle
        title="Ajouter un appel"
        crumbs={[
          { label: 'Appels à projets', href: paths.appels() },
          { label: 'Veille', href: paths.appelsVeille() },
        ]}
      />
      <div className="corps page">
        <AppelForm
          action={appelFormAction}
          appelId={uuid7()}
          values={{}}
          documents={[]}
          disciplines={ofListe(termes, 'discipline')}
          editing={false}
          kept={false}
          cancelHref={paths.appelsVeille()}
        />
      </div>
    </>
  );
}
