import { Icon } from '@/components/ui/icon';

export type Figure = { nom: string; nombre: number; mauvais?: boolean };

/** What a file holds, in figures. */
export function ImportCounts({ figures }: { figures: Figure[] }) {
  return (
    <dl className="apercu-chiffres">
      {figures.map(({ nom, nombre, mauvais }) => (
        <div key={nom} className={mauvais && nombre > 0 ? 'mauvais' : undefined}>
          <dt>{nom}</dt>
          <dd>{nombre.toLocaleString('fr-FR')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A column whose meaning was guessed. */
export const ToCheck = () => (
  <span className="a-verifier">
    <Icon name="triangle-alert" /> À vérifier
  </span>
);
