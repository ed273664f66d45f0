import { CommuneField } from '@/components/communes/commune-field';
import { buttonClass } from '@/components/ui/button-class';
import { paths } from '@/lib/core/paths';

type Props = {
  /** What was typed, or the commune it meant. */
  typed: string;
  error?: string;
  /** Of the frame; absent until a commune is chosen. */
  address?: string;
};

/** What a town hall copies into its own site, made for its commune. A plain form: it works without JavaScript. */
export function WidgetExample({ typed, error, address }: Props) {
  return (
    <section className="pile" id="encart" aria-labelledby="encart-titre">
      <h2 className="titre-3" id="encart-titre">
        Un encart pour le site de votre mairie
      </h2>
      <p className="texte">
        La liste de celles et ceux qui font la culture dans votre commune, toujours à jour, sans traceur ni
        cookie. Choisissez la commune, puis copiez la ligne dans une page de votre site.
      </p>
      <form className="pile" action={`${paths.donneesOuvertes()}#encart`}>
        <CommuneField
          key={typed}
          label="Commune"
          name="commune"
          help="Nom ou code postal."
          defaultValue={typed}
          error={error}
        />
        <p>
          <button type="submit" className={buttonClass({ variant: 'secondaire' })}>
            Préparer l’encart
          </button>
        </p>
      </form>
      {address && (
        <>
          <pre className="code">
            {`<iframe src="${address}" title="La culture dans notre commune" width="100%" height="600" loading="lazy"></iframe>`}
          </pre>
          <p>
            <a href={address}>Voir l’encart seul</a>
          </p>
        </>
      )}
    </section>
  );
}
