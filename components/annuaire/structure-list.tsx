import Link from 'next/link';
import { Confirm } from '@/components/ui/confirm';
import type { Structure } from '@/lib/annuaire/queries';
import { paths } from '@/lib/core/paths';

/** The structures one speaks for, with the way to each. */
export function StructureList({
  structures,
  leave,
}: {
  structures: Structure[];
  leave: (form: FormData) => Promise<void>;
}) {
  return (
    <ul className="rangs">
      {structures.map(({ id, slug, nom, genre, commune, etat }) => (
        <li key={id} className="rang rang-acte">
          <div>
            <h3>
              <Link href={paths.fiche(slug)}>{nom}</Link>
            </h3>
            <p className="meta">
              <span>{genre}</span>
              {commune && <span>{commune}</span>}
              {etat === 'fermee' && <span>n’existe plus</span>}
            </p>
            <p className="actions-fines">
              <Link href={paths.ficheModifier(slug)} prefetch={false}>
                Modifier<span className="sr"> {nom}</span>
              </Link>
              <Link href={paths.ficheReferents(slug)} prefetch={false}>
                Qui la tient<span className="sr"> : {nom}</span>
              </Link>
            </p>
          </div>
          <Confirm
            summary={
              <>
                Ne plus représenter<span className="sr"> {nom}</span>
              </>
            }
            question={`Ne plus représenter ${nom} ?`}
            consequence="Sa fiche reste. Votre nom n’y sera plus attaché."
            confirm="Ne plus la représenter"
            action={leave}
            fields={{ ficheId: id }}
          />
        </li>
      ))}
    </ul>
  );
}
