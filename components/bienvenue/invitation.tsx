import { ButtonLink } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { paths } from '@/lib/core/paths';

/** Offers the introduction to who is here for the first time; passing it over is remembered. */
export function BienvenueInvitation({
  suite,
  end,
}: {
  /** The page it stands on, to come back to. */
  suite: string;
  end: (form: FormData) => Promise<void>;
}) {
  return (
    <section className="carte carte--bois bienvenue-invitation" aria-labelledby="bienvenue">
      <div className="pile pile-courte">
        <h2 className="titre-3" id="bienvenue">
          Première visite ?
        </h2>
        <p>En quatre étapes et deux minutes, voyez ce que vous pouvez faire ici.</p>
      </div>
      <div className="ligne">
        <ButtonLink href={paths.bienvenue()} variant="secondaire" prefetch={false}>
          Commencer la visite
        </ButtonLink>
        <form action={end}>
          <input type="hidden" name="suite" value={suite} />
          <SubmitButton variant="discret">Passer</SubmitButton>
        </form>
      </div>
    </section>
  );
}
