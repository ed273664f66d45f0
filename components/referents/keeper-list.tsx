'use client';

import { StatusLine } from '@/components/membres/status-line';
import { Avatar } from '@/components/ui/avatar';
import { Confirm } from '@/components/ui/confirm';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

export type KeeperItem = {
  compteId: string;
  nom: string;
  fonction: string;
  /** « 3 novembre 2026 ». */
  since: string;
  me: boolean;
};

type Props = {
  ficheId: string;
  slug: string;
  nom: string;
  keepers: KeeperItem[];
  leave: (form: FormData) => Promise<void>;
  /** For agents. */
  remove: FormAction | undefined;
};

/** Who speaks for a fiche, with the way out for oneself. */
export function KeeperList({ ficheId, slug, nom, keepers, leave, remove }: Props) {
  const [removed, take] = useFormAction(remove ?? nothing);
  return (
    <section className="etape etape--une" aria-labelledby="referents">
      <h2 id="referents">Référents</h2>
      <StatusLine state={removed} />
      {keepers.length === 0 ? <p>Personne ne tient cette fiche pour le moment.</p> : null}
      <ul className="rangs">
        {keepers.map(({ compteId, nom: keeper, fonction, since, me }) => (
          <li key={compteId} className="demande">
            <Avatar nom={keeper} />
            <div>
              <p className="gras">
                {keeper}
                {me ? ' (vous)' : ''}
              </p>
              <p className="petit doux">{[fonction, `depuis le ${since}`].filter(Boolean).join(', ')}</p>
            </div>
            {me ? (
              <div className="demande-reponse">
                <Confirm
                  summary="Ne plus tenir cette fiche"
                  question={`Ne plus représenter ${nom} ?`}
                  consequence={
                    keepers.length === 1
                      ? 'La fiche reste, sans votre nom. Personne ne la tiendra : son téléphone et son adresse e-mail ne seront plus publiés.'
                      : 'La fiche reste, sans votre nom.'
                  }
                  confirm="Ne plus la représenter"
                  action={leave}
                  fields={{ ficheId, slug }}
                />
              </div>
            ) : remove ? (
              <div className="demande-reponse">
                <Confirm
                  summary={
                    <>
                      Retirer<span className="sr"> {keeper}</span>
                    </>
                  }
                  question={`Retirer ${keeper} de cette fiche ?`}
                  consequence="Ce qui est écrit reste. La personne l’apprend par e-mail."
                  confirm="Retirer de la fiche"
                  action={take}
                  fields={{ ficheId, compteId }}
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
      {remove || keepers.length < 2 ? null : (
        <p className="petit doux">
          Une personne a quitté la structure ? Un agent peut la retirer de la fiche.
        </p>
      )}
    </section>
  );
}

const nothing: FormAction = async (state) => state;
