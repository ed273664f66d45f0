import { natureIcons } from '@/components/annonces/nature-icon';
import { FieldError } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { type FieldProps, fieldIdOf } from '@/components/ui/use-fields';
import {
  type AnnonceSens,
  annonceNatures,
  annonceSens,
  annonceTransactions,
  natureLabels,
  sensNames,
  transactionNames,
} from '@/lib/annonces/words';

const helps: Record<AnnonceSens, string> = {
  offre: 'J’ai quelque chose à prêter, à donner, à louer ou à partager.',
  demande: 'Je cherche un lieu, du matériel, un partenaire, quelqu’un.',
};

const drawings: Record<AnnonceSens, React.ReactNode> = {
  offre: (
    <>
      <path d="M4 24h112v13h-112z" fill="var(--color-planche)" />
      <path d="M4 33.5h112v3.5h-112z" fill="var(--color-tranche)" />
    </>
  ),
  demande: (
    <g transform="translate(4 6)" fill="none" stroke="var(--color-bois)">
      <path d="M22 0 8 58M30 0l14 58M13 36h26M76 0 62 58M84 0l14 58M67 36h26" strokeWidth="5.5" />
      <path d="M15 2h22M69 2h22" strokeWidth="6" />
    </g>
  ),
};

const helpId = (name: string) => fieldIdOf('annonce')(`aide-${name}`);

/** Offer or demand, of what, on which terms. */
export function WhatFields({ field }: { field: FieldProps }) {
  const sens = field('sens');
  const nature = field('nature');
  const transactions = field('transactions');
  return (
    <div className="etape etape--une">
      <fieldset aria-describedby={sens.error && `${sens.id}-erreur`}>
        <legend className="legende-titre">Que voulez-vous faire ?</legend>
        <div className="choix" id={sens.id}>
          {annonceSens.map((one) => (
            <label key={`${one}${sens.defaultValue}`}>
              <svg className="dessin" viewBox="0 0 120 68" aria-hidden="true">
                {drawings[one]}
              </svg>
              <input
                type="radio"
                name="sens"
                value={one}
                defaultChecked={(sens.defaultValue || 'offre') === one}
                aria-label={sensNames[one]}
                aria-describedby={helpId(one)}
              />
              <b aria-hidden="true">{sensNames[one]}</b>
              <span className="aide" id={helpId(one)}>
                {helps[one]}
              </span>
            </label>
          ))}
        </div>
        {sens.error && <FieldError id={sens.id}>{sens.error}</FieldError>}
      </fieldset>
      <fieldset aria-describedby={nature.error && `${nature.id}-erreur`}>
        <legend className="legende">
          Il s’agit de <span className="aide">(facultatif)</span>
        </legend>
        <div className="choix choix--court" id={nature.id}>
          {annonceNatures.map((one) => (
            <label key={`${one}${nature.defaultValue}`}>
              <input type="radio" name="nature" value={one} defaultChecked={nature.defaultValue === one} />
              <Icon name={natureIcons[one]} />
              <b>{natureLabels[one]}</b>
            </label>
          ))}
        </div>
        {nature.error && <FieldError id={nature.id}>{nature.error}</FieldError>}
      </fieldset>
      <fieldset aria-describedby={transactions.error && `${transactions.id}-erreur`}>
        <legend className="legende">
          À quelles conditions ? <span className="aide">Plusieurs réponses possibles, ou aucune.</span>
        </legend>
        <div className="ligne formules" id={transactions.id}>
          {annonceTransactions.map((one) => {
            const { id, name, defaultValue } = field(`transactions.${one}`);
            return (
              <label key={`${one}${defaultValue}`} className="case" htmlFor={id}>
                <input type="checkbox" id={id} name={name} defaultChecked={defaultValue === 'on'} />
                {transactionNames[one]}
              </label>
            );
          })}
        </div>
        {transactions.error && <FieldError id={transactions.id}>{transactions.error}</FieldError>}
      </fieldset>
    </div>
  );
}
