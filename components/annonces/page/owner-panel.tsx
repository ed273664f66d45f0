import { ButtonLink } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import type { AnnoncePage } from '@/lib/annonces/queries';
import { issueNames, issues } from '@/lib/annonces/words';
import { paths } from '@/lib/core/paths';

type Act = (form: FormData) => Promise<void>;
type Props = {
  annonce: AnnoncePage;
  /** Days that renewing gives. */
  jours: number;
  markPourvue: Act;
  markAvailable: Act;
  renew: Act;
  withdraw: Act;
  remove: Act;
  recordIssue: Act;
};

/** What its author may do with an annonce, at each time of its life. */
export function OwnerPanel({ annonce, jours, ...acts }: Props) {
  const { id, slug, etat } = annonce;
  const fields = { annonceId: id };
  const live = etat === 'publiee' || etat === 'pourvue';
  // What moderation hides is changed from its decision.
  if (etat === 'redirigee' || etat === 'masquee') return null;
  return (
    <section className="carte carte--bois pile" aria-labelledby="votre-annonce">
      <h2 className="titre-3" id="votre-annonce">
        Votre annonce
      </h2>
      <div className="pile pile-courte gestes">
        {etat === 'publiee' && (
          <One action={acts.markPourvue} fields={fields} label="Marquer comme pourvue" strong />
        )}
        {etat === 'pourvue' && (
          <One action={acts.markAvailable} fields={fields} label="Elle n’est plus pourvue" strong />
        )}
        {(etat === 'expiree' || etat === 'archivee') && (
          <One action={acts.renew} fields={fields} label={`Remettre en ligne ${jours} jours`} strong />
        )}
        <ButtonLink
          href={paths.annonceModifier(slug)}
          variant="secondaire"
          size="petit"
          icon="pencil"
          prefetch={false}
        >
          Modifier
        </ButtonLink>
        {etat === 'publiee' && (
          <One action={acts.renew} fields={fields} label={`Prolonger de ${jours} jours`} />
        )}
        {live && (
          <Confirm
            summary="Retirer l’annonce"
            question="Retirer cette annonce du site ?"
            consequence="Plus personne ne la voit. Vous la gardez dans « Mes annonces », et pouvez la remettre en ligne."
            confirm="Retirer l’annonce"
            action={acts.withdraw}
            fields={fields}
          />
        )}
        {!live && (
          <Confirm
            summary="Supprimer"
            question="Supprimer cette annonce ?"
            consequence="Son texte, ses photos et ses commentaires disparaissent pour toujours."
            confirm="Supprimer pour toujours"
            action={acts.remove}
            fields={fields}
          />
        )}
      </div>
      <Outcome annonce={annonce} action={acts.recordIssue} />
    </section>
  );
}

function One({
  action,
  fields,
  label,
  strong = false,
}: {
  action: Act;
  fields: Record<string, string>;
  label: string;
  strong?: boolean;
}) {
  return (
    <form action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={strong ? 'principal' : 'secondaire'} size="petit">
        {label}
      </SubmitButton>
    </form>
  );
}

/** Three answers, one press; the one that was given can be changed. */
function Outcome({ annonce: { id, issue }, action }: { annonce: AnnoncePage; action: Act }) {
  return (
    <form action={action} className="pile pile-courte">
      <input type="hidden" name="annonceId" value={id} />
      <p className="petit gras">
        {issue ? `Ce qu’elle est devenue : ${issueNames[issue].toLowerCase()}` : 'Qu’est-elle devenue ?'}
      </p>
      <p className="ligne">
        {issues
          .filter((one) => one !== issue)
          .map((one) => (
            <SubmitButton key={one} variant="discret" size="petit" name="issue" value={one}>
              {issueNames[one]}
            </SubmitButton>
          ))}
      </p>
    </form>
  );
}
