import { SubmitButton } from '@/components/ui/submit-button';

type Props = { slug: string; open: boolean; action: (form: FormData) => void };

export const EmailForm = ({ slug, email, open, action }: Props & { email: string }) => (
  <details className="depliant" open={open}>
    <summary>Recevoir un code par e-mail</summary>
    <form className="pile" action={action}>
      <p>
        Le code part tout de suite à l’adresse de la structure, {email}. Un collègue peut vous le transmettre.
      </p>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="canal" value="email" />
      <p>
        <SubmitButton variant="secondaire" pending="Envoi…">
          Envoyer le code
        </SubmitButton>
      </p>
    </form>
  </details>
);

type To = { adresse: string; codePostal: string; commune: string };

export const CourrierForm = ({ slug, to, open, action }: Props & { to: To }) => (
  <details className="depliant" open={open}>
    <summary>Recevoir un code par courrier</summary>
    <form className="pile" action={action}>
      <p>Un agent imprime une lettre avec un code et un QR, et l’envoie à l’adresse de la structure :</p>
      <p>
        {to.adresse}
        <br />
        {to.codePostal} {to.commune}
      </p>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="canal" value="courrier" />
      <p>
        <SubmitButton variant="secondaire" pending="Envoi…">
          Demander le courrier
        </SubmitButton>
      </p>
    </form>
  </details>
);
