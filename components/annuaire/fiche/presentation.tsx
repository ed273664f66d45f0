import type { FichePage } from '@/lib/annuaire/queries';

const titles = { lieu: 'Le lieu', artiste: 'L’artiste', structure: 'La structure' };
const paragraphs = (text: string) => text.split(/\n{2,}/).filter(Boolean);

/** What it says of itself, and for whom and in what it works. */
export function Presentation({ fiche }: { fiche: FichePage }) {
  const { presentation, disciplines, publics, labels, accueilResidence, accessible, genre } = fiche;
  const marks = [...disciplines, ...publics].map(({ nom }) => nom);
  const said = [
    accueilResidence && 'Accueille des résidences',
    accessible && 'Accessible en fauteuil roulant',
  ];
  const words = [...labels.map(({ nom }) => nom), ...said.filter((one) => one !== false)];
  if (!presentation && marks.length + words.length === 0) return null;
  return (
    <section aria-labelledby="presentation" className="texte">
      <h2 id="presentation">{titles[genre.nature ?? 'structure']}</h2>
      {paragraphs(presentation).map((paragraph) => (
        <p key={paragraph} className="paragraphe">
          {paragraph}
        </p>
      ))}
      {marks.length > 0 && <Puces label="Disciplines et publics" words={marks} />}
      {words.length > 0 && <Puces label="À savoir" words={words} />}
    </section>
  );
}

const Puces = ({ label, words }: { label: string; words: string[] }) => (
  <ul className="puces" aria-label={label}>
    {words.map((word) => (
      <li key={word} className="puce">
        {word}
      </li>
    ))}
  </ul>
);
