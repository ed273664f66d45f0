'use client';

import Link from 'next/link';
import { StatusLine } from '@/components/membres/status-line';
import { Confirm } from '@/components/ui/confirm';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';

export type PreviousData = {
  id: string;
  nom: string;
  /** « 16 fiches », « annulé », « à reprendre ». */
  bilan: string;
  /** « 12 mai, Hélène Thomas ». */
  under: string;
  undoable: boolean;
};

/** What was imported before, and the way back from each. */
export function PreviousImports({ imports, undo }: { imports: PreviousData[]; undo: FormAction }) {
  const [state, act] = useFormAction(undo);
  return (
    <section aria-labelledby="precedents">
      <h2 className="titre-3" id="precedents">
        Imports précédents
      </h2>
      <StatusLine state={state} />
      {imports.length === 0 ? (
        <p className="doux suite-bas">Aucun pour le moment.</p>
      ) : (
        <ul className="rangs suite-bas">
          {imports.map(({ id, nom, bilan, under, undoable }) => (
            <li key={id} className="rang pile pile-serree">
              <p className="gras import-nom">
                <Link href={paths.import(id)} prefetch={false}>
                  {nom}
                </Link>
              </p>
              <p className="petit">{bilan}</p>
              <p className="petit doux">{under}</p>
              {undoable && <UndoConfirm id={id} nom={nom} action={act} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Asks before everything a file brought goes. */
export const UndoConfirm = ({
  id,
  nom,
  action,
}: {
  id: string;
  nom: string;
  action: (form: FormData) => void;
}) => (
  <Confirm
    summary={
      <>
        Annuler cet import<span className="sr"> : {nom}</span>
      </>
    }
    question="Annuler tout cet import ?"
    consequence="Les fiches qu’il a créées disparaissent, celles qu’il a changées retrouvent ce qu’elles disaient. Ce que des personnes ont écrit depuis reste, et une fiche reprise par quelqu’un aussi."
    confirm="Annuler l’import"
    cancel="Garder"
    action={action}
    fields={{ importId: id }}
  />
);
