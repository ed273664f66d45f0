import { ButtonLink } from '@/components/ui/button';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';

/** Letters people asked for: printed with one click, and again if the paper jams. */
export function AskedLetters({ waiting, printed }: { waiting: number; printed: number }) {
  if (waiting + printed === 0) return null;
  return (
    <section className="etape pile" aria-labelledby="courriers">
      <h2 id="courriers">
        {waiting > 0 ? plural(waiting, 'courrier à imprimer', 'courriers à imprimer') : 'Courriers imprimés'}
      </h2>
      <p>
        {waiting > 0
          ? 'Des personnes ont demandé un code par courrier, pour prouver qu’elles parlent pour leur structure.'
          : `${plural(printed, 'courrier vient d’être imprimé', 'courriers viennent d’être imprimés')}. Le même fichier reste ici quelques heures.`}
      </p>
      <p>
        <ButtonLink
          href={paths.verifierCourriers()}
          variant="secondaire"
          icon="printer"
          prefetch={false}
          download
        >
          {waiting > 0 ? 'Imprimer les courriers' : 'Imprimer de nouveau'}
        </ButtonLink>
      </p>
    </section>
  );
}
