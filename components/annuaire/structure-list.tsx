import { Confirm } from '@/components/ui/confirm';

type Structure = { id: string; nom: string; genre: string; commune: string | null };

/** The structures one speaks for. */
export function StructureList({
  structures,
  leave,
}: {
  structures: Structure[];
  leave: (form: FormData) => Promise<void>;
}) {
  return (
    <ul className="rangs">
      {structures.map(({ id, nom, genre, commune }) => (
        <li key={id} className="rang rang-acte">
          <div>
            <h3>{nom}</h3>
            <p className="meta">
              <span>{genre}</span>
              {commune && <span>{commune}</span>}
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
