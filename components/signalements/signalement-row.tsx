import Link from 'next/link';
import { Confirm } from '@/components/ui/confirm';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import type { FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { type Correctable, MAX_REPONSE, motifNames, type SignalementMotif } from '@/lib/signalements/words';
import { Changes } from './changes';

export type SignalementItem = {
  id: string;
  motif: SignalementMotif;
  message: string;
  /** « Camille Vosgien, camille@example.org, visiteur, mardi ». */
  under: string;
  fiche: { slug: string; nom: string; meta: string } | null;
  ficheNom: string;
  autre: { slug: string; nom: string } | null;
  changes: { champ: Correctable; avant: string; apres: string }[];
};

type Act = (form: FormData) => void;
type Props = {
  item: SignalementItem;
  withFiche: boolean;
  accept: Act;
  refuse: Act;
  /** What was refused of each answer to this one, with what was typed. */
  failed: { accept: FormState; refuse: FormState };
};

/** What saying yes does, by motif. */
const acts: Record<SignalementMotif, { button: string; consequence: string }> = {
  correction: { button: 'Reprendre les champs cochés', consequence: '' },
  ferme: {
    button: 'Fermer la fiche',
    consequence: 'Sa page dira qu’elle n’existe plus, et elle sortira des listes.',
  },
  erreur: { button: 'C’est corrigé', consequence: 'Corrigez d’abord la fiche, puis répondez.' },
  doublon: { button: 'C’est réuni', consequence: 'Comparez et réunissez d’abord les deux fiches.' },
  charte: { button: 'C’est fait', consequence: 'Modifiez d’abord la fiche, puis dites ce qui a été fait.' },
  retrait: {
    button: 'Retirer la fiche',
    consequence: 'Elle disparaît pour toujours, et aucun import ne la remettra.',
  },
};

export function SignalementRow({ item, withFiche, accept, refuse, failed }: Props) {
  const { id, motif, message, under, fiche, ficheNom, autre, changes } = item;
  const act = fiche ? acts[motif] : { button: 'Classer', consequence: 'La fiche n’existe plus.' };
  const { accept: yes, refuse: no } = failed;
  return (
    <li className="rang pile pile-courte">
      <div>
        <h3 className="titre-4">
          {motifNames[motif].nom}
          {withFiche ? (
            <>
              {' : '}
              {fiche ? (
                <Link href={paths.fiche(fiche.slug)} prefetch={false}>
                  {fiche.nom}
                </Link>
              ) : (
                ficheNom
              )}
            </>
          ) : null}
        </h3>
        <p className="meta">
          {withFiche && fiche ? <span>{fiche.meta}</span> : null}
          <span className="wrap-anywhere">{under}</span>
        </p>
      </div>
      {message ? <blockquote className="mot">{message}</blockquote> : null}
      {fiche ? <Tools motif={motif} fiche={fiche} autre={autre} /> : null}
      <form action={accept} className="pile pile-courte">
        <input type="hidden" name="signalementId" value={id} />
        {fiche && changes.length > 0 ? (
          <Changes id={id} changes={changes} error={yes.fields?.champs} />
        ) : null}
        <Answer id={id} needed={motif === 'charte'} state={yes} />
        {act.consequence ? <p className="petit doux">{act.consequence}</p> : null}
        <p>
          <SubmitButton size="petit" variant={motif === 'retrait' && fiche ? 'danger' : 'principal'}>
            {act.button}
            <span className="sr"> : {ficheNom}</span>
          </SubmitButton>
        </p>
      </form>
      <Confirm
        summary={
          <>
            Ne rien changer<span className="sr"> à {ficheNom}</span>
          </>
        }
        question="Répondre que rien ne change ?"
        consequence="La personne lira votre réponse, sans votre nom, et saura comment la contester."
        confirm="Envoyer cette réponse"
        danger={false}
        action={refuse}
        fields={{ signalementId: id }}
      >
        <TextArea
          label="Pourquoi"
          name="reponse"
          id={`refus-${id}`}
          rows={3}
          maxLength={MAX_REPONSE}
          error={no.fields?.reponse}
          defaultValue={no.values?.reponse}
        />
      </Confirm>
    </li>
  );
}

/** A word to who reported; folded away where none is needed. */
function Answer({ id, needed, state }: { id: string; needed: boolean; state: FormState }) {
  const error = state.fields?.reponse;
  const field = (
    <TextArea
      label="Votre réponse à la personne"
      name="reponse"
      id={`accord-${id}`}
      optional={!needed}
      rows={3}
      maxLength={MAX_REPONSE}
      error={error}
      defaultValue={state.values?.reponse}
    />
  );
  if (needed) return field;
  return (
    <details className="depliant" open={Boolean(error) || Boolean(state.values?.reponse)}>
      <summary>Ajouter un mot</summary>
      {field}
    </details>
  );
}

/** Where to do what the report asks for. */
function Tools({
  motif,
  fiche,
  autre,
}: Pick<SignalementItem, 'motif' | 'autre'> & { fiche: { slug: string } }) {
  if (motif === 'doublon')
    return (
      <p className="actions-fines">
        <Link href={paths.fusion({ a: fiche.slug, b: autre?.slug })} prefetch={false}>
          {autre ? `Comparer avec « ${autre.nom} »` : 'Choisir l’autre fiche et comparer'}
        </Link>
      </p>
    );
  if (motif === 'erreur' || motif === 'charte')
    return (
      <p className="actions-fines">
        <Link href={paths.ficheModifier(fiche.slug)} prefetch={false}>
          Modifier la fiche
        </Link>
      </p>
    );
  return null;
}
