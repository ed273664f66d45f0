import Link from 'next/link';
import { SuspendedNotice } from '@/app/suspended-notice';
import { ReplyForm } from '@/components/forum/reply-form-for-members';
import { ButtonLink } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import type { BrouillonKept } from '@/lib/brouillons/schema';
import { keptWords } from '@/lib/brouillons/words';
import type { Connecte, Visiteur } from '@/lib/comptes/actor';
import { longDay } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { uuid7 } from '@/lib/core/uuid';
import { ownFichiers } from '@/lib/forum/queries/own-fichiers';
import { getCite } from '@/lib/forum/queries/reponses';
import type { Prevenus, SujetPage } from '@/lib/forum/queries/sujet';
import { previewAction } from '../actions';
import type { Given } from '../reading';
import { keepReponseAction, replyAction } from './actions';
import { numeroToCite } from './numero';

/** « Votre réponse préviendra Denis, Jean-Luc, Claire et 3 autres. » */
function prevenusWords({ noms, total }: Prevenus): string {
  if (total === 0) return '';
  const names = noms.map((nom) => nom.split(' ')[0] ?? nom);
  const others = total - names.length;
  const list = others > 0 ? [...names, others === 1 ? 'une autre personne' : `${others} autres`] : names;
  const last = list.pop() ?? '';
  const all = list.length > 0 ? `${list.join(', ')} et ${last}` : last;
  return `Votre réponse préviendra ${all}.`;
}

type Props = {
  actor: Connecte | Visiteur;
  sujet: SujetPage;
  /** What the person was writing here. */
  brouillon: BrouillonKept | null;
  citer: Given;
};

/** Where one answers, or why one cannot. */
export function ReplySection({ actor, sujet, brouillon, citer }: Props) {
  return (
    <section className="pile" aria-labelledby="repondre">
      <div className="section-tete section-tete--suite">
        <h2 id="repondre">Répondre</h2>
      </div>
      {sujet.fermeAt ? (
        <Closed brouillon={brouillon} fermeAt={sujet.fermeAt} />
      ) : actor.kind !== 'compte' ? (
        <p>
          <ButtonLink
            href={paths.connexion({ suite: paths.sujet(sujet.slug) })}
            variant="secondaire"
            prefetch={false}
          >
            Se connecter pour participer
          </ButtonLink>
        </p>
      ) : sujet.canReply ? (
        <Form {...{ actor, sujet, brouillon, citer }} />
      ) : (
        <p>On ne répond pas à un sujet supprimé ou masqué.</p>
      )}
    </section>
  );
}

/** Nobody answers any more; what somebody was writing is there to be copied. */
function Closed({ brouillon, fermeAt }: Pick<Props, 'brouillon'> & { fermeAt: Date }) {
  return (
    <>
      <p className="ligne ligne--serree">
        <Icon name="lock" /> Ce sujet est fermé depuis {longDay(fermeAt)} : on n’y répond plus.
      </p>
      {brouillon && (
        <TextArea
          label="Votre texte, gardé"
          help="Copiez-le si vous en avez besoin ailleurs."
          name="garde"
          rows={6}
          readOnly
          optional="unsaid"
          defaultValue={brouillon.texte}
        />
      )}
    </>
  );
}

async function Form({ actor, sujet, brouillon, citer }: Props & { actor: Connecte }) {
  const cited = numeroToCite(citer, brouillon?.champs.citer);
  const [cite, fichiers] = await Promise.all([
    cited ? getCite(actor, sujet, cited) : null,
    ownFichiers(actor, (brouillon?.champs.fichiers ?? '').split(',')),
  ]);
  return (
    <>
      <SuspendedNotice actor={actor} />
      {cite && (
        <blockquote className="citation">
          <p>
            <b>{cite.nom}</b>{' '}
            <Link
              href={`${paths.sujet(sujet.slug, { citer: 'rien', message: String(cite.numero) })}#repondre`}
              prefetch={false}
            >
              Ne plus citer
            </Link>
          </p>
          <p>{cite.extrait}</p>
        </blockquote>
      )}
      <ReplyForm
        action={replyAction}
        keep={keepReponseAction}
        preview={previewAction}
        sujetId={sujet.id}
        clientId={uuid7()}
        brouillon={brouillon && { texte: brouillon.texte, words: keptWords(brouillon.updatedAt, new Date()) }}
        fichiers={fichiers}
        cite={cite}
        prevenus={prevenusWords(sujet.prevenus)}
        follows={sujet.suivi !== null && sujet.suivi !== 'rien'}
      />
    </>
  );
}
