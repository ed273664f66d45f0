import Link from 'next/link';
import { ModerateButton } from '@/components/moderation/moderate-button';
import { Confirm } from '@/components/ui/confirm';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { paths } from '@/lib/core/paths';
import { of } from '@/lib/core/text';
import type { ReponseRow } from '@/lib/forum/queries/reponses';

type Act = (form: FormData) => Promise<void>;
export type ReponseActions = {
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
  /** The reader is an agent. */
  agent: boolean;
};

/** Whether the reader may do more with it than read, quote, find it useful and report it. */
export const hasTools = (reponse: ReponseRow, agent: boolean): boolean =>
  reponse.canRetain ||
  reponse.canEdit ||
  reponse.canDelete ||
  reponse.canRestore ||
  reponse.canModerate ||
  (agent && reponse.aRelire);

const whose = (nom: string) => <span className="sr"> le message {of(nom)}</span>;

/** « C’est la réponse »: of who asked, and the agents. */
export const Retain = ({
  reponse: { id, auteur, retenue },
  action,
}: {
  reponse: ReponseRow;
  action: Act;
}) => (
  <form action={action}>
    <input type="hidden" name="reponseId" value={id} />
    {!retenue && <input type="hidden" name="retenue" value="on" />}
    <SubmitButton variant="discret" size="petit">
      <Icon name="circle-check" /> {retenue ? 'Ne plus retenir' : 'C’est la réponse'}
      {whose(auteur.nom)}
    </SubmitButton>
  </form>
);

/** What its author and the agents may do with a message. Buttons of forms, so that all of it works without JavaScript. */
export function ProposTools({ reponse, slug, actions, agent }: Props) {
  const { id, numero, auteur } = reponse;
  return (
    <>
      {reponse.canEdit && (
        <Link
          className="btn btn--discret btn--petit"
          href={paths.sujetModifier(slug, numero)}
          prefetch={false}
        >
          <Icon name="pencil" /> Modifier{whose(auteur.nom)}
        </Link>
      )}
      {reponse.canDelete && (
        <Confirm
          summary={<>Supprimer{whose(auteur.nom)}</>}
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
            <Icon name="rotate-ccw" /> Rétablir{whose(auteur.nom)}
          </SubmitButton>
        </form>
      )}
      {reponse.canModerate && (
        <ModerateButton
          cible="reponse"
          id={id}
          quoi={`le message ${of(auteur.nom)}`}
          action={actions.moderer}
        />
      )}
      {agent && reponse.aRelire && <Relue id={id} action={actions.relue} nom={auteur.nom} />}
    </>
  );
}

/** One of the first messages of a new member: an agent says that it is fine. */
function Relue({ id, action, nom }: { id: string; action: Act; nom: string }) {
  return (
    <form action={action}>
      <input type="hidden" name="reponseId" value={id} />
      <SubmitButton variant="discret" size="petit">
        <Icon name="eye" /> Relu{whose(nom)}
      </SubmitButton>
    </form>
  );
}
