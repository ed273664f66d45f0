import { Avatar } from '@/components/ui/avatar';
import { SubmitButton } from '@/components/ui/submit-button';

type Entry = { id: string; nom: string; who: string; hint: string };

/** One button per demonstration account. */
export function DemonstrationEntries({
  entries,
  suite,
  action,
}: {
  entries: Entry[];
  suite: string;
  action: (form: FormData) => Promise<void>;
}) {
  return (
    <ul className="rangs">
      {entries.map(({ id, nom, who, hint }) => (
        <li key={id} className="rang entree-demo">
          <Avatar nom={nom} />
          <div className="pile pile-serree">
            <h2 className="titre-3">{nom}</h2>
            <p className="doux">{who}</p>
            <p>{hint}</p>
          </div>
          <form action={action}>
            <input type="hidden" name="compteId" value={id} />
            <input type="hidden" name="suite" value={suite} />
            <SubmitButton variant="secondaire" pending="Un instant…">
              Entrer<span className="sr"> comme {nom}</span>
            </SubmitButton>
          </form>
        </li>
      ))}
    </ul>
  );
}
