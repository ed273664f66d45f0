import Link from 'next/link';
import { ModerateButton } from '@/components/moderation/moderate-button';
import { ReportLink } from '@/components/moderation/report-link';
import { ButtonLink } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import type { ReponseRow } from '@/lib/forum/queries/reponses';

type Act = (form: FormData) => Promise<void>;
export type ReponseActions = {
  utile: Act;
  retenue: Act;
  supprimer: Act;
  retablir: Act;
  relue: Act;
  moderer: Act;
};

type Props = {
  reponse: ReponseRow;
  slug: string;
  actions: ReponseActions;
  canReply: boolean;
  /** The reader is an agent. */
  agent: boolean;
};

/** What one may do with a message. Buttons of forms, so that all of it works without JavaScript. */
export function ProposActs({ reponse, slug, actions, canReply, agent }: Props) {
  const { id, numero, auteur, utiles, utile, html } = reponse;
  const whose = <span className="sr"> le message de {auteur.nom}</span>;
  return (
    <div className="propos-actions">
      {reponse.canFindUseful ? (
        <form action={actions.utile}>
          <input type="hidden" name="reponseId" value={id} />
          <SubmitButton variant="discret" size="petit" pending="Utile…" aria-pressed={utile}>
            <Icon name="thumbs-up" /> Utile{utiles > 0 && `, ${utiles}`}
            <span className="sr">, le message de {auteur.nom}</span>
          </SubmitButton>
        </form>
      ) : (
        utiles > 0 && (
          <span className="utile-nombre">
            <Icon name="thumbs-up" /> Utile à {plural(utiles, 'personne')}
          </span>
        )
      )}
      {canReply && html !== '' && !reponse.deleted && !reponse.hidden && (
        <ButtonLink
          variant="discret"
          size="petit"
          icon="quote"
          prefetch={false}
          href={`${paths.sujet(slug, { citer: String(numero), message: String(numero) })}#repondre`}
        >
          Citer<span className="sr"> {auteur.nom}</span>
        </ButtonLink>
      )}
      {reponse.canRetain && (
        <form action={actions.retenue}>
          <input type="hidden" name="reponseId" value={id} />
          <SubmitButton variant="discret" size="petit">
            <Icon name="circle-check" /> {reponse.retenue ? 'Ne plus retenir' : 'C’est la réponse'}
            {whose}
          </SubmitButton>
        </form>
      )}
      {reponse.canEdit && (
        <Link
          className="btn btn--discret btn--petit"
          href={paths.sujetModifier(slug, numero)}
          prefetch={false}
        >
          <Icon name="pencil" /> Modifier{whose}
        </Link>
      )}
      {reponse.canDelete && (
        <Confirm
          summary={<>Supprimer{whose}</>}
          question="Supprimer ce message ?"
          consequence="Sa place reste, avec la mention « message supprimé ». Vous pourrez le rétablir."
          confirm="Supprimer le message"
          action={actions.supprimer}
          fields={{ reponseId: id }}
        />
      )}
      {reponse.canRestore && (
        <form action={actions.retablir}>
          <input type="hidden" name="reponseId" value={id} />
          <SubmitButton variant="secondaire" size="petit">
            <Icon name="rotate-ccw" /> Rétablir{whose}
          </SubmitButton>
        </form>
      )}
      {reponse.canModerate && (
        <ModerateButton
          cible="reponse"
          id={id}
          quoi={`le message de ${auteur.nom}`}
          action={actions.moderer}
        />
      )}
      {!reponse.deleted && !reponse.hidden && !reponse.canEdit && !agent && (
        <ReportLink cible="reponse" id={id} quoi={`le message de ${auteur.nom}`} />
      )}
      {agent && reponse.aRelire && <Relue id={id} action={actions.relue} nom={auteur.nom} />}
    </div>
  );
}

/** One of the first messages of a new member: an agent says that it is fine. */
function Relue({ id, action, nom }: { id: string; action: Act; nom: string }) {
  return (
    <form action={action}>
      <input type="hidden" name="reponseId" value={id} />
      <SubmitButton variant="discret" size="petit">
        <Icon name="eye" /> Relu<span className="sr">, le message de {nom}</span>
      </SubmitButton>
    </form>
  );
}
