import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PageTitle } from '@/components/layout/page-title';
import { Consequences } from '@/components/mes-donnees/consequences';
import { DeleteForm } from '@/components/mes-donnees/delete-form';
import { buttonClass } from '@/components/ui/button-class';
import { Icon } from '@/components/ui/icon';
import { currentActor } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';
import { getConsequences } from '@/lib/mes-donnees/queries';
import { deleteCompteAction } from './actions';

export const metadata: Metadata = { title: 'Mes données' };

export default async function DonneesPage() {
  // Also open to who does not accept the charte in force: leaving must stay possible.
  const actor = await currentActor();
  if (actor.kind === 'visiteur') redirect(paths.connexion({ suite: paths.compteDonnees() }));
  const { hasPassword, departs, fiches } = await getConsequences(actor);
  return (
    <>
      <PageTitle
        title="Mes données"
        lead="Les emporter, ou les effacer avec votre compte."
        crumbs={[{ label: 'Mon compte', href: paths.compte() }]}
      />
      <div className="corps page">
        <div className="formulaire">
          <section className="etape etape--une pile" aria-labelledby="emporter">
            <h2 id="emporter">Tout emporter</h2>
            <p>
              Un fichier ZIP avec tout ce que le site garde à votre sujet : votre compte, vos messages, vos
              documents, vos demandes, et les fichiers que vous avez ajoutés.
            </p>
            <p>
              {/* A plain link: these bytes are downloaded, never a page. */}
              <a className={buttonClass({ variant: 'secondaire' })} href={paths.archive()} download>
                <Icon name="download" /> Télécharger mes données
              </a>
            </p>
            <p className="petit doux">
              Le fichier est préparé pendant qu’il arrive : s’il y a beaucoup de photos ou de films, comptez
              quelques minutes.
            </p>
          </section>
          <section className="etape pile" aria-labelledby="supprimer">
            <h2 id="supprimer">Supprimer mon compte</h2>
            <Consequences departs={departs} fiches={fiches} />
            <DeleteForm action={deleteCompteAction} hasPassword={hasPassword} />
          </section>
        </div>
      </div>
    </>
  );
}
