import Link from 'next/link';
import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { AnswerState } from '@/lib/conversations/queries';
import type { ConversationLine } from '@/lib/conversations/words';
import { moment } from '@/lib/core/dates';
import type { FormAction } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { AnswerForm } from './answer-form';
import { ProjectForm } from './project-form';

type Props = {
  annonce: { id: string; slug: string; etat: string };
  /** Who is answered: the structure, or else the person. */
  a: string;
  state: AnswerState;
  /** Told above the form to who may not write for a while. */
  suspended: ReactNode;
  /** Of the signed-in person; empty for a visitor. */
  nom: string;
  clientId: string;
  today: Date;
  answer: FormAction;
  openProject: FormAction;
};

/** Answering an annonce in private; to its author, the answers. */
export function AnswerSection(props: Props) {
  const { annonce, a, state, suspended, nom, clientId, today, answer, openProject } = props;
  if (state.kind === 'auteur')
    return annonce.etat === 'brouillon' ? null : (
      <Answers state={state} today={today} openProject={openProject} />
    );
  if (state.kind === 'ferme') return null;
  return (
    <section className="carte pile" id="repondre" aria-labelledby="repondre-titre">
      <h2 className="titre-3" id="repondre-titre">
        Répondre à {a}
      </h2>
      {state.kind === 'visiteur' && (
        <>
          <p>Votre réponse est privée, et votre adresse e-mail reste cachée.</p>
          <p>
            <ButtonLink
              href={paths.connexion({ suite: `${paths.annonce(annonce.slug)}#repondre` })}
              prefetch={false}
            >
              Se connecter pour répondre
            </ButtonLink>
          </p>
        </>
      )}
      {state.kind === 'repondu' && (
        <Notice tone="information" title="Vous avez répondu à cette annonce">
          <Link href={paths.conversation(state.conversationId)} prefetch={false}>
            Reprendre la conversation
          </Link>
        </Notice>
      )}
      {state.kind === 'ouvert' && (
        <>
          {suspended}
          <AnswerForm
            action={answer}
            annonceId={annonce.id}
            clientId={clientId}
            nom={nom}
            structures={state.structures}
          />
        </>
      )}
    </section>
  );
}

function Answers({
  state: { total, reponses },
  today,
  openProject,
}: {
  state: Extract<AnswerState, { kind: 'auteur' }>;
  today: Date;
  openProject: FormAction;
}) {
  return (
    <section className="pile" id="reponses" aria-labelledby="reponses-titre">
      <h2 id="reponses-titre">{total === 0 ? 'Réponses' : plural(total, 'réponse')}</h2>
      {total === 0 ? (
        <p className="doux">Personne n’a encore répondu. Un e-mail vous préviendra.</p>
      ) : (
        <ul className="rangs">
          {reponses.map((line) => (
            <Answer key={line.id} line={line} today={today} openProject={openProject} />
          ))}
        </ul>
      )}
      {total > reponses.length && (
        <p>
          <Link href={paths.conversations()} prefetch={false}>
            Toutes mes conversations
          </Link>
        </p>
      )}
    </section>
  );
}

function Answer({
  line: { id, correspondant, dernier, unread, espaceSlug, canMount },
  today,
  openProject,
}: {
  line: ConversationLine;
  today: Date;
  openProject: FormAction;
}) {
  const { nom, structure, portraitId } = correspondant;
  return (
    <li className="reponse-recue">
      <Avatar nom={nom} portrait={portraitId} />
      <div>
        <p className="message-tete">
          <b>{nom}</b>
          {structure && <span className="doux">{structure.nom}</span>}
          <time className="doux" dateTime={dernier.createdAt.toISOString()}>
            {moment(dernier.createdAt, today)}
          </time>
          {unread && <b className="petit">Non lu</b>}
        </p>
        <p>
          {dernier.mine && <span className="doux">Vous : </span>}
          {dernier.extrait}
        </p>
        <div className="ligne">
          {espaceSlug ? (
            <ButtonLink href={paths.espace(espaceSlug)} icon="arrow-right" prefetch={false}>
              Aller au projet
            </ButtonLink>
          ) : (
            canMount && <ProjectForm action={openProject} conversationId={id} nom={nom} />
          )}
          <ButtonLink variant="discret" href={paths.conversation(id)} prefetch={false}>
            {unread ? 'Lire et répondre' : 'Ouvrir'}
            <span className="sr"> la conversation avec {nom}</span>
          </ButtonLink>
        </div>
      </div>
    </li>
  );
}
