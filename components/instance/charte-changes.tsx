import Link from 'next/link';
import { LightProse } from './light-prose';

export type ChangeLine = {
  kind: 'nouveau' | 'change' | 'retire';
  numero: number;
  titre: string;
  avant: string;
  /** Where the article stands now; of what is gone, where it stood. */
  href: string;
};

/** What the authors say changed, then every article that did, with what it said before. */
export function CharteChanges({ resumes, changes }: { resumes: string[]; changes: ChangeLine[] }) {
  if (resumes.length === 0 && changes.length === 0) return null;
  return (
    <section className="carte carte--bois pile" aria-labelledby="changements">
      <h2 className="titre-3" id="changements">
        Ce qui change
      </h2>
      {resumes.map((resume) => (
        <p key={resume} className="lignes">
          {resume}
        </p>
      ))}
      {changes.length > 0 && (
        <ul className="changements-charte">
          {changes.map((change) => (
            <li key={`${change.kind}-${change.numero}`}>
              <Link href={change.href}>{nameOf(change)}</Link> {words[change.kind]}
              {change.avant && (
                <details>
                  <summary>Lire ce qu’il disait avant</summary>
                  <LightProse text={change.avant} />
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const words = { nouveau: 'est nouveau.', change: 'a changé.', retire: 'n’existe plus.' } as const;

const nameOf = ({ numero, titre }: ChangeLine) =>
  numero === 0 ? 'L’introduction' : `L’article ${numero}, « ${titre} »,`;
