import Link from 'next/link';
import { Confirm } from '@/components/ui/confirm';
import type { FusionRow } from '@/lib/annuaire/merge/pair';
import { onDay } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';

/** Merges that can still be undone. */
export function FusionList({
  fusions,
  today,
  undo,
}: {
  fusions: FusionRow[];
  today: Date;
  undo: (form: FormData) => Promise<void>;
}) {
  if (fusions.length === 0) return null;
  return (
    <section className="pile" aria-labelledby="fusions">
      <h2 className="titre-3" id="fusions">
        Dernières fusions
      </h2>
      <ul className="rangs">
        {fusions.map(({ id, nom, slug, autreNom, createdAt }) => (
          <li key={id} className="rang rang-acte">
            <div>
              <p className="gras">
                <Link href={paths.fiche(slug)} prefetch={false}>
                  {nom}
                </Link>
              </p>
              <p className="meta">
                <span>a reçu {autreNom}</span>
                <span>{onDay(createdAt, today)}</span>
              </p>
            </div>
            <Confirm
              summary={
                <>
                  Annuler cette fusion<span className="sr"> : {nom}</span>
                </>
              }
              question={`Séparer de nouveau ${nom} et ${autreNom} ?`}
              consequence="Les deux fiches redeviennent ce qu’elles étaient. Ce qui a été écrit depuis sur celle qui restait y reste."
              confirm="Séparer les deux fiches"
              cancel="Garder la fusion"
              action={undo}
              fields={{ fusionId: id }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
