import { Drawn } from '@/components/ui/drawn';
import { Field } from '@/components/ui/field';
import { paths } from '@/lib/core/paths';

/** A link is enough: it opens the form of a sujet that is filled from it. A plain form, which asks nothing of scripts. */
export const ShareCard = () => (
  <Drawn as="aside" aria-labelledby="lien-titre" className="cote-lien" of={Card} data={{}} />
);

function Card() {
  return (
    <form className="carte carte--bois pile pile-serree" action={paths.sujetNouveau()}>
      <h2 id="lien-titre" className="titre-4">
        Un lien à partager ?
      </h2>
      <p className="petit">
        Collez-le, c’est suffisant. Le titre se remplit tout seul et vous pourrez ajouter un mot.
      </p>
      <Field
        label="Adresse du lien"
        name="lien"
        inputMode="url"
        placeholder="https://"
        maxLength={2_000}
        autoComplete="off"
        optional="unsaid"
      />
      <button type="submit" className="btn btn--secondaire">
        Partager
      </button>
    </form>
  );
}
