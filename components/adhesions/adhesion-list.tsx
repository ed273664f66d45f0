'use client';

import { StatusLine } from '@/components/membres/status-line';
import { useLatest } from '@/components/membres/use-latest';
import { Avatar } from '@/components/ui/avatar';
import { Confirm } from '@/components/ui/confirm';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import { adhesionRoles, MAX_MOT } from '@/lib/adhesions/words';
import type { FormAction, FormState } from '@/lib/core/form-state';
import { of, plural } from '@/lib/core/text';
import { membreRoleNames } from '@/lib/membres/words';

export type AdhesionItem = {
  id: string;
  nom: string;
  /** « Ehpad Les Myrtilles, animateur. A demandé mardi. » */
  under: string;
  mot: string;
};

type Props = { espaceId: string; adhesions: AdhesionItem[]; accept: FormAction; refuse: FormAction };

/** Who asks to come in, and the answer to each. Nothing when nobody does, but the word on what was just decided. */
export function AdhesionList({ espaceId, adhesions, accept, refuse }: Props) {
  const [accepted, sayYes] = useFormAction(accept);
  const [refused, sayNo] = useFormAction(refuse);
  const latest = useLatest(accepted, refused);
  if (adhesions.length === 0 && latest.status === 'idle') return null;
  return (
    <section className="pile" aria-labelledby="demandes">
      <h2 id="demandes">
        {adhesions.length > 0
          ? plural(adhesions.length, 'demande pour rejoindre l’espace', 'demandes pour rejoindre l’espace')
          : 'Demandes pour rejoindre l’espace'}
      </h2>
      <StatusLine state={latest} />
      {adhesions.length > 0 ? (
        <ul className="rangs">
          {adhesions.map((adhesion) => (
            <Row
              key={adhesion.id}
              espaceId={espaceId}
              adhesion={adhesion}
              accept={sayYes}
              refuse={sayNo}
              refused={refused}
            />
          ))}
        </ul>
      ) : (
        <p className="doux">Personne d’autre n’attend de réponse.</p>
      )}
    </section>
  );
}

type Act = (form: FormData) => void;
type RowProps = {
  espaceId: string;
  adhesion: AdhesionItem;
  accept: Act;
  refuse: Act;
  refused: FormState;
};

function Row({ espaceId, adhesion: { id, nom, under, mot }, accept, refuse, refused }: RowProps) {
  const mine = refused.values?.adhesionId === id;
  return (
    <li className="demande">
      <Avatar nom={nom} />
      <div>
        <p className="gras">{nom}</p>
        <p className="petit doux">{under}</p>
      </div>
      {mot ? <blockquote className="mot">{mot}</blockquote> : null}
      <div className="demande-reponse">
        <form action={accept} className="demande-oui">
          <input type="hidden" name="espaceId" value={espaceId} />
          <input type="hidden" name="adhesionId" value={id} />
          <select className="saisie" name="role" aria-label={`Rôle ${of(nom)}`} defaultValue="membre">
            {adhesionRoles.map((role) => (
              <option key={role} value={role}>
                {membreRoleNames[role]}
              </option>
            ))}
          </select>
          <SubmitButton>
            Accepter<span className="sr"> {nom}</span>
          </SubmitButton>
        </form>
        <Confirm
          summary={
            <>
              Refuser<span className="sr"> {nom}</span>
            </>
          }
          question={`Refuser la demande ${of(nom)} ?`}
          consequence="La réponse part par e-mail, sans dire qui l’a donnée. Une nouvelle demande sera possible dans sept jours."
          confirm="Refuser la demande"
          action={refuse}
          fields={{ espaceId, adhesionId: id }}
          look={{ variant: 'discret' }}
        >
          <TextArea
            label="Un mot pour la personne"
            name="reponse"
            id={`reponse-${id}`}
            optional
            rows={3}
            maxLength={MAX_MOT}
            defaultValue={mine ? refused.values?.reponse : undefined}
            error={mine ? refused.fields?.reponse : undefined}
          />
        </Confirm>
      </div>
    </li>
  );
}
