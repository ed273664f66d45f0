import type { Metadata } from 'next';
import Link from 'next/link';
import { EspaceMain } from '@/components/espaces/espace-main';
import { FichierActions } from '@/components/fichiers/actions-context';
import { UploadZone } from '@/components/fichiers/envois/upload-zone';
import { FichierOptions } from '@/components/fichiers/fichier-options';
import { FichierSearch } from '@/components/fichiers/fichier-search';
import { FichiersLive } from '@/components/fichiers/fichiers-live';
import { FichiersPanel } from '@/components/fichiers/fichiers-panel';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { countTrashed, espaceUsage, listFichiers } from '@/lib/fichiers/queries';
import { sizeWords } from '@/lib/fichiers/words';
import { canWrite } from '@/lib/membres/policy';
import { listPresents } from '@/lib/presence/queries';
import { currentEspace } from '../current-espace';
import {
  deleteFichierAction,
  renameFichierAction,
  restoreFichierAction,
  trashFichierAction,
} from './actions';
import { NothingFound, NothingYet } from './empty';
import { FichierList } from './list';
import { readSearch } from './search';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { espace } = await currentEspace((await params).slug);
  return { title: `Fichiers, ${espace.nom}` };
}

export default async function FichiersPage({ params, searchParams }: Props) {
  const [{ slug }, asked] = await Promise.all([params, searchParams]);
  const { actor, espace } = await currentEspace(slug);
  const search = readSearch(asked);
  const [page, usage, trashed, presents] = await Promise.all([
    listFichiers(actor, { espaceId: espace.id, ...search }),
    espaceUsage(actor, espace.id),
    countTrashed(actor, espace.id),
    listPresents(actor, espace.id),
  ]);
  const { q, genre } = search;
  const writer = canWrite(espace.membership);
  const searching = Boolean(q || genre);
  return (
    <>
      <EspaceMain espaceId={espace.id}>
        <FichiersLive espaceId={espace.id} />
        <div className="centre-tete">
          <h1>Fichiers</h1>
          <Link className="lien-suite" href={paths.fichiersCorbeille(slug)} prefetch={false}>
            <Icon name="trash-2" /> Corbeille{trashed > 0 && `, ${plural(trashed, 'fichier')}`}
          </Link>
        </div>
        <div className="pile-large">
          {writer && <UploadZone compteId={actor.id} espaceId={espace.id} max={sizeWords(usage.max)} />}
          <FichierActions
            actions={{
              trash: trashFichierAction,
              restore: restoreFichierAction,
              remove: deleteFichierAction,
            }}
          >
            {(page.total > 0 || searching) && (
              <section className="pile" aria-labelledby="liste-titre">
                <h2 id="liste-titre">
                  {plural(page.total, 'fichier')}
                  {q ? ` pour « ${q} »` : ''}
                </h2>
                <FichierSearch q={q} genre={genre} action={paths.fichiers(slug)} />
                {page.total > 0 ? (
                  <FichierList
                    page={page}
                    href={(n) => paths.fichiers(slug, { q, genre, page: String(n) })}
                    action={
                      writer
                        ? ({ id, nom }) => <FichierOptions id={id} nom={nom} rename={renameFichierAction} />
                        : undefined
                    }
                  />
                ) : (
                  <NothingFound all={paths.fichiers(slug)} />
                )}
              </section>
            )}
            {page.total === 0 && !searching && <NothingYet writer={writer} />}
          </FichierActions>
        </div>
      </EspaceMain>
      <FichiersPanel espaceId={espace.id} meId={actor.id} usage={usage} presents={presents} />
    </>
  );
}
