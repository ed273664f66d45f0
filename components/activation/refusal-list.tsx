import Link from 'next/link';
import { SubmitButton } from '@/components/ui/submit-button';
import { paths } from '@/lib/core/paths';

export type RefusalItem = {
  id: string;
  slug: string;
  nom: string;
  commune: string | null;
  email: string;
  telephone: string;
  /** « Boîte pleine, le 12 novembre ». */
  why: string;
};

const named = ({ nom, commune }: RefusalItem) => (commune ? `${nom}, ${commune}` : nom);

/** The latest, in short. */
export function RefusalSummary({ refusals }: { refusals: RefusalItem[] }) {
  return (
    <ul className="rangs">
      {refusals.map((refusal) => (
        <li key={refusal.id} className="rang pile pile-serree">
          <p>
            <Link className="gras" href={paths.fiche(refusal.slug)} prefetch={false}>
              {named(refusal)}
            </Link>
          </p>
          <p className="petit doux">{refusal.why}</p>
        </li>
      ))}
    </ul>
  );
}

/** Each with what helps to reach them, and what can be done. */
export function RefusalList({
  refusals,
  clear,
}: {
  refusals: RefusalItem[];
  clear: (form: FormData) => Promise<void>;
}) {
  return (
    <ul className="rangs">
      {refusals.map((refusal) => (
        <li key={refusal.id} className="rang pile pile-serree">
          <h3>
            <Link href={paths.fiche(refusal.slug)} prefetch={false}>
              {named(refusal)}
            </Link>
          </h3>
          <p className="adresse-morte">{refusal.email}</p>
          <p className="petit doux">
            {refusal.why}
            {refusal.telephone && `. Téléphone : ${refusal.telephone}`}
          </p>
          <div className="ligne">
            <Link className="lien-suite" href={paths.ficheModifier(refusal.slug)} prefetch={false}>
              Corriger l’adresse<span className="sr"> de {refusal.nom}</span>
            </Link>
            <form action={clear}>
              <input type="hidden" name="ficheId" value={refusal.id} />
              <SubmitButton variant="discret" size="petit">
                L’adresse fonctionne<span className="sr">, {refusal.nom}</span>
              </SubmitButton>
            </form>
          </div>
        </li>
      ))}
    </ul>
  );
}
