'use client';

import Link from 'next/link';
import { StatusLine } from '@/components/membres/status-line';
import { useLatest } from '@/components/membres/use-latest';
import { Avatar } from '@/components/ui/avatar';
import { Confirm } from '@/components/ui/confirm';
import { TextArea } from '@/components/ui/field';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction, FormState } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { of, plural } from '@/lib/core/text';
import { MAX_MOT } from '@/lib/referents/words';

export type RevendicationItem = {
  id: string;
  nom: string;
  email: string;
  /** « bibliothécaire, a demandé mardi ». */
  under: string;
  mot: string;
  fiche: { slug: string; nom: string; meta: string[] };
};

type Props = {
  revendications: RevendicationItem[];
  /** Whether each says which fiche it is about. */
  withFiche: boolean;
  /** How many there are, when the list shows one page of them. */
  total?: number;
  accept: FormAction;
  refuse: FormAction;
};

/** Who asks to speak for a fiche, and the answer to each. Nothing when nobody does, but the word on what was decided. */
export function RevendicationList({ revendications, withFiche, total, accept, refuse }: Props) {
  const [accepted, sayYes] = useFormAction(accept);
  const [refused, sayNo] = useFormAction(refuse);
  const latest = useLatest(accepted, refused);
  const count = total ?? revendications.length;
  if (count === 0 && latest.status === 'idle') return null;
  return (
    <section className="etape" aria-labelledby="demandes">
      <h2 id="demandes">
        {count > 0
          ? plural(count, 'demande pour tenir une fiche', 'demandes pour tenir une fiche')
          : 'Demandes pour tenir une fiche'}
      </h2>
      <StatusLine state={latest} />
      {count > 0 ? (
        <ul className="rangs">
          {revendications.map((item) => (
            <Row
              key={item.id}
              item={item}
              withFiche={withFiche}
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
type RowProps = { item: RevendicationItem; withFiche: boolean; accept: Act; refuse: Act; refused: FormState };

function Row({ item, withFiche, accept, refuse, refused }: RowProps) {
  const { id, nom, email, under, mot, fiche } = item;
  const mine = refused.values?.revendicationId === id;
  return (
    <li className="demande">
      <Avatar nom={nom} />
      <div>
        <p className="gras">{nom}</p>
        <p className="petit doux">
          {under}. <a href={`mailto:${email}`}>{email}</a>
        </p>
      </div>
      {withFiche ? (
        <div className="demande-objet">
          <p>
            <Link href={paths.fiche(fiche.slug)} prefetch={false}>
              {fiche.nom}
            </Link>
          </p>
          <p className="meta">
            {fiche.meta.map((word) => (
              <span key={word}>{word}</span>
            ))}
          </p>
        </div>
      ) : null}
      {mot ? <blockquote className="mot">{mot}</blockquote> : null}
      <div className="demande-reponse">
        <form action={accept}>
          <input type="hidden" name="revendicationId" value={id} />
          <SubmitButton size="petit">
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
          fields={{ revendicationId: id }}
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
