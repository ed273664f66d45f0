import Link from 'next/link';
import { ModerateButton } from '@/components/moderation/moderate-button';
import { ReportLink } from '@/components/moderation/report-link';
import { Confirm } from '@/components/ui/confirm';
import { Drawn } from '@/components/ui/drawn';
import { Icon } from '@/components/ui/icon';
import { PageLink } from '@/components/ui/page-link';
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
  const there = !reponse.deleted && !reponse.hidden;
  const quote = canReply && there && html !== '';
  const report = there && !reponse.canEdit && !agent;
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
      {reponse.canRetain && (
        <form action={actions.retenue}>
          <input type="hidden" name="reponseId" value={id} />
          <SubmitButton variant="discret" size="petit">
            <Icon name="circle-check" /> {reponse.retenue ? 'Ne plus retenir' : 'C’est la réponse'}
            {whose}
          </SubmitButton>
        </form>
      )}
      <Drawn
        as="div"
        className="propos-liens"
        of={Links}
        data={{ id, numero, nom: auteur.nom, slug, quote, report }}
      />
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
      {agent && reponse.aRelire && <Relue id={id} action={actions.relue} nom={auteur.nom} />}
    </div>
  );
}

type LinksOf = {
  id: string;
  numero: number;
  nom: string;
  slug: string;
  quote: boolean;
  report: boolean;
};

/** What leads elsewhere: to an answer that quotes it, to the agents. */
const Links = ({ id, numero, nom, slug, quote, report }: LinksOf) => (
  <>
    {quote && (
      <PageLink
        className="btn btn--discret btn--petit"
        href={`${paths.sujet(slug, { citer: String(numero), message: String(numero) })}#repondre`}
      >
        <Icon name="quote" /> Citer<span className="sr"> {nom}</span>
      </PageLink>
    )}
    {report && <ReportLink cible="reponse" id={id} quoi={`le message de ${nom}`} />}
  </>
);

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
