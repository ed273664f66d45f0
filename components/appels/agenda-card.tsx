'use client';

import { Confirm } from '@/components/ui/confirm';
import { Checkbox } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormAction } from '@/lib/core/form-state';

type Props = {
  /** The whole secret address. */
  address: string;
  rappels: boolean;
  choose: FormAction;
  renew: (form: FormData) => Promise<void>;
};

/** The calls one follows, in one’s own calendar and mail. */
export function AgendaCard({ address, rappels, choose, renew }: Props) {
  const [state, send] = useFormAction(choose);
  return (
    <>
      <section className="carte carte--bois pile" aria-labelledby="agenda">
        <h2 className="titre-3" id="agenda">
          Dans votre agenda
        </h2>
        <p>
          Ajoutez cette adresse à votre agenda (« S’abonner », « À partir d’une adresse ») : il suit les dates
          limites, même si elles changent.
        </p>
        <div className="champ">
          <label htmlFor="adresse-agenda">Adresse de votre calendrier</label>
          <input className="saisie" id="adresse-agenda" type="text" readOnly value={address} />
        </div>
        <p className="petit doux">Elle est secrète : qui la connaît voit les appels que vous suivez.</p>
        <Confirm
          summary="Changer d’adresse"
          question="Changer l’adresse de votre calendrier ?"
          consequence="L’ancienne ne donne plus rien, à personne. Vous devrez abonner votre agenda à la nouvelle."
          confirm="Changer l’adresse"
          action={renew}
        />
      </section>
      <section className="carte pile" aria-labelledby="par-e-mail">
        <h2 className="titre-3" id="par-e-mail">
          Par e-mail
        </h2>
        <form className="pile" action={send}>
          {state.status === 'done' && <Notice tone="reussite" title="C’est enregistré" live />}
          {state.status === 'error' && <Notice tone="erreur" title={state.message} live />}
          <Checkbox
            // React resets a form after its action: the key makes the box follow what is stored.
            key={String(rappels)}
            name="rappels"
            label="M’écrire au sujet des appels que je suis"
            help="30 jours et 7 jours avant la date limite, si elle change, ou si l’appel est retiré."
            defaultChecked={rappels}
            required={false}
          />
          <p>
            <SubmitButton variant="secondaire" pending="Enregistrement…">
              Enregistrer mon choix
            </SubmitButton>
          </p>
        </form>
      </section>
    </>
  );
}
