import { Icon } from '@/components/ui/icon';
import type { IconName } from '@/components/ui/icon-paths';
import type { SalleFacts as Salle } from '@/lib/annuaire/queries';
import { plural } from '@/lib/core/text';

const number = (value: number) => value.toLocaleString('fr-FR', { maximumFractionDigits: 2 });
const metres = (value: number) => `${number(value)}\u00a0m`;
const lower = (text: string) => text.charAt(0).toLocaleLowerCase('fr') + text.slice(1);

function jauge({ jauge: seats, jaugeDetail }: Salle) {
  const places = seats === null ? '' : plural(seats, 'place');
  return places && jaugeDetail ? `${places}\u202f: ${jaugeDetail}` : places || jaugeDetail;
}

function plateau({
  plateauLargeur: width,
  plateauProfondeur: depth,
  plateauHauteur: height,
  plateauDetail,
}: Salle) {
  const ground =
    width !== null && depth !== null
      ? `${metres(width)} × ${metres(depth)}`
      : width !== null
        ? `${metres(width)} de large`
        : depth !== null
          ? `${metres(depth)} de profondeur`
          : '';
  const parts = [ground, height === null ? '' : `${metres(height)} de hauteur`].filter(Boolean);
  return [...parts, parts.length > 0 ? lower(plateauDetail) : plateauDetail].filter(Boolean).join(', ');
}

function repetitions({ repetitions: allowed, repetitionsDetail }: Salle) {
  const word = allowed === null ? '' : allowed ? 'Oui' : 'Non';
  return word && repetitionsDetail ? `${word}, ${lower(repetitionsDetail)}` : word || repetitionsDetail;
}

function conditions({ conditions: words, prixJour }: Salle) {
  const price = prixJour === null ? '' : prixJour === 0 ? 'Gratuit' : `${number(prixJour)}\u00a0€ la journée`;
  return [words, price].filter(Boolean).join('\u202f; ');
}

const facts: { nom: string; icon: IconName; of: (salle: Salle) => string }[] = [
  { nom: 'Jauge', icon: 'users', of: jauge },
  { nom: 'Plateau', icon: 'ruler', of: plateau },
  { nom: 'Électricité', icon: 'plug', of: (salle) => salle.electricite },
  { nom: 'Technique', icon: 'lightbulb', of: (salle) => salle.technique },
  { nom: 'Loges', icon: 'shirt', of: (salle) => salle.loges },
  { nom: 'Accès', icon: 'accessibility', of: (salle) => salle.acces },
  { nom: 'Répétitions', icon: 'calendar', of: repetitions },
  { nom: 'Conditions', icon: 'hand-coins', of: conditions },
];

/** What a company asks of a room before it comes; only what was said. */
export function SalleFacts({ salle }: { salle: Salle }) {
  const said = facts.map(({ of, ...fact }) => ({ ...fact, text: of(salle) })).filter(({ text }) => text);
  if (said.length === 0) return null;
  return (
    <section aria-labelledby="salle">
      <h2 className="sr" id="salle">
        La salle en détail
      </h2>
      <dl className="faits">
        {said.map(({ nom, icon, text }) => (
          <div key={nom}>
            <dt>
              <Icon name={icon} /> {nom}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
