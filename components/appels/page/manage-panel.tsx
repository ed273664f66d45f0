import Link from 'next/link';
import { ButtonLink } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import type { AppelPage } from '@/lib/appels/queries';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';

type Act = (form: FormData) => Promise<void>;

/** What agents may do with a call. */
export function ManagePanel({ appel, withdraw, restore }: { appel: AppelPage; withdraw: Act; restore: Act }) {
  const { id, slug, etat, suivis } = appel;
  return (
    <section className="carte pile" aria-labelledby="agents">
      <h2 className="titre-3" id="agents">
        Pour les agents
      </h2>
      <p className="petit">{plural(suivis, 'personne le suit', 'personnes le suivent')}.</p>
      <div className="pile pile-courte gestes">
        <ButtonLink
          href={paths.appelModifier(slug)}
          variant="secondaire"
          size="petit"
          icon="pencil"
          prefetch={false}
        >
          Modifier
        </ButtonLink>
        {etat === 'publie' && (
          <Confirm
            summary="Retirer l’appel"
            question="Retirer cet appel du site ?"
            consequence={
              suivis > 0
                ? 'Plus personne ne le voit. Ceux qui le suivent en sont prévenus dans dix minutes, sauf si vous le remettez d’ici là.'
                : 'Plus personne ne le voit. Vous pourrez le remettre en ligne.'
            }
            confirm="Retirer l’appel"
            action={withdraw}
            fields={{ appelId: id }}
          />
        )}
        {etat === 'retire' && (
          <form action={restore}>
            <input type="hidden" name="appelId" value={id} />
            <SubmitButton size="petit">Remettre en ligne</SubmitButton>
          </form>
        )}
      </div>
      <p>
        <Link className="lien-suite" href={paths.appelsVeille()} prefetch={false}>
          Veille des appels
        </Link>
      </p>
    </section>
  );
}
