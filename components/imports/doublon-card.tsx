import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { paths } from '@/lib/core/paths';
import type { LigneChoix } from '@/lib/imports/words';

type Side = { nom: string; commune: string; adresse: string; telephone: string };
export type DoublonData = {
  ligne: number;
  raison: string;
  choix: LigneChoix | null;
  la: Side & { slug: string | null; ligne: number | null; tenue: string };
  fichier: Side;
};

const DECIDED: Record<LigneChoix, string> = {
  fusionner: 'Réunies en une fiche',
  garder: 'Gardées toutes les deux',
  ecarter: 'Ligne laissée de côté',
};

type Props = { importId: string; doublon: DoublonData; action: (form: FormData) => void };

/** Two that may be one, side by side; what differs is marked. */
export function DoublonCard({ importId, doublon, action }: Props) {
  const { ligne, raison, choix, la, fichier } = doublon;
  return (
    <article className="doublon" aria-labelledby={`doublon-${ligne}`}>
      <div>
        <p className="petit doux">
          {la.ligne === null ? 'Déjà dans l’annuaire' : `Dans le fichier, ligne ${la.ligne}`}
        </p>
        <h3 id={`doublon-${ligne}`} className="titre-4">
          {la.slug ? <a href={paths.fiche(la.slug)}>{la.nom}</a> : la.nom}
        </h3>
        <Facts side={la} other={fichier} tenue={la.tenue} />
      </div>
      <div>
        <p className="petit doux">Dans le fichier, ligne {ligne}</p>
        <p className="titre-4">{fichier.nom}</p>
        <Facts side={fichier} other={la} />
      </div>
      <form action={action} className="doublon-choix">
        <input type="hidden" name="importId" value={importId} />
        <input type="hidden" name="ligne" value={ligne} />
        {choix ? (
          <>
            <p className="petit reussi ligne ligne--serree">
              <Icon name="check" /> {DECIDED[choix]}
            </p>
            <SubmitButton variant="discret" size="petit">
              Changer<span className="sr"> : ligne {ligne}</span>
            </SubmitButton>
          </>
        ) : (
          <>
            <p className="petit">{raison}</p>
            <SubmitButton name="choix" value="fusionner" variant="secondaire" size="petit">
              Réunir<span className="sr"> : ligne {ligne}</span>
            </SubmitButton>
            <SubmitButton name="choix" value="garder" variant="discret" size="petit">
              Garder les deux<span className="sr"> : ligne {ligne}</span>
            </SubmitButton>
            <SubmitButton name="choix" value="ecarter" variant="discret" size="petit">
              Écarter<span className="sr"> : ligne {ligne}</span>
            </SubmitButton>
          </>
        )}
      </form>
    </article>
  );
}

const lines = [
  ['commune', 'Commune'],
  ['adresse', 'Adresse'],
  ['telephone', 'Téléphone'],
] as const;

const plain = (text: string) =>
  text
    .toLocaleLowerCase('fr')
    .replace(/[\s’',.-]+/g, ' ')
    .trim();

function Facts({ side, other, tenue }: { side: Side; other: Side; tenue?: string }) {
  return (
    <dl className="faits faits--court">
      {lines.map(([key, nom]) =>
        side[key] || other[key] ? (
          <div key={key}>
            <dt>{nom}</dt>
            <dd>
              {side[key] && other[key] && plain(side[key]) !== plain(other[key]) ? (
                <mark>{side[key]}</mark>
              ) : (
                side[key] || <span className="doux">non dit</span>
              )}
            </dd>
          </div>
        ) : null,
      )}
      {tenue && (
        <div>
          <dt>Tenue par</dt>
          <dd>{tenue}</dd>
        </div>
      )}
    </dl>
  );
}
