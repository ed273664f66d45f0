const WORDS = 'Compagnies, bibliothèques, écoles, Ehpad, festivals';

/** `?lignes=` as many lines as asked: the bench pads the page to the size of the one it stands beside. */
export default async function Page({ searchParams }) {
  const { lignes = '1' } = await searchParams;
  return (
    <main>
      <h1>Page nue</h1>
      <ul>
        {Array.from({ length: Number(lignes) }, (_, index) => (
          <li key={index} className="ligne">
            <a href={`/${index}`}>{`${index} ${WORDS}`}</a>
          </li>
        ))}
      </ul>
    </main>
  );
}
