import type { Metadata } from 'next';
import Link from 'next/link';
import { EspaceMain } from '@/components/espaces/espace-main';
import { FichierActions } from '@/components/fichiers/actions-context';
import { FichiersLive } from '@/components/fichiers/fichiers-live';
import { TrashedOptions } from '@/components/fichiers/trashed-options';
import { EmptyState } from '@/components/ui/empty-state';
import { SearchForm } from '@/components/ui/search-form';
import { paths } from '@/lib/core/paths';
import { canDeleteFichier } from '@/lib/fichiers/policy';
import { listFichiers } from '@/lib/fichiers/queries';
import { CORBEILLE_JOURS } from '@/lib/fichiers/words';
import { canWrite } from '@/lib/membres/policy';
import { currentEspace } from '../../current-espace';
import { deleteFichierAction, restoreFichierAction, trashFichierAction } from '../actions';
import { FichierList } from '../list';
import { readSearch } from '../search';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { espace } = await currentEspace((await params).slug);
  return { title: `Corbeille des fichiers, ${espace.nom}` };
}

export default async function FichiersCorbeillePage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const { actor, espace } = await currentEspace(slug);
  const { q, page: number } = readSearch(asked);
  const page = await listFichiers(actor, { espaceId: espace.id, q, page: number, corbeille: true });
  const { membership } = espace;
  return (
    <EspaceMain espaceId={espace.id}>
      <FichiersLive espaceId={espace.id} />
      <div className="centre-tete">
        <div className="doc-titre">
          <p className="petit">
            <Link href={paths.fichiers(slug)}>Fichiers</Link>
          </p>
          <h1>Corbeille</h1>
        </div>
      </div>
      <FichierActions
        actions={{ trash: trashFichierAction, restore: restoreFichierAction, remove: deleteFichierAction }}
      >
        <div className="pile-large">
          {(page.total > 0 || q) && (
            <>
              <p className="doux">
                Un fichier reste ici {CORBEILLE_JOURS} jours, puis il est effacé pour de bon. D’ici là, il
                compte dans la place utilisée.
              </p>
              <SearchForm
                label="Chercher dans la corbeille"
                defaultValue={q}
                action={paths.fichiersCorbeille(slug)}
              />
            </>
          )}
          {page.total > 0 ? (
            <FichierList
              page={page}
              href={(n) => paths.fichiersCorbeille(slug, { q, page: String(n) })}
              action={
                canWrite(membership)
                  ? ({ id, nom, deletedAt, ajoutePar }) => (
                      <TrashedOptions
                        id={id}
                        nom={nom}
                        canDelete={canDeleteFichier(membership, { deletedAt, compteId: ajoutePar.id })}
                      />
                    )
                  : undefined
              }
            />
          ) : (
            <EmptyState
              drawing="vide"
              title={q ? 'Aucun fichier de la corbeille ne porte ces mots' : 'La corbeille est vide'}
            >
              <p>
                <Link href={paths.fichiers(slug)}>Revenir aux fichiers</Link>
              </p>
            </EmptyState>
          )}
        </div>
      </FichierActions>
    </EspaceMain>
  );
}
