/** « Nadia Benali », « Nadia Benali et Jean-Luc Perrin », « Nadia Benali, Jean-Luc Perrin et 2 autres ». */
export function names(people: { nom: string }[]): string {
  const [first, second, ...rest] = people.map(({ nom }) => nom);
  if (!first) return '';
  if (!second) return first;
  if (rest.length === 0) return `${first} et ${second}`;
  return rest.length === 1
    ? `${first}, ${second} et ${rest[0]}`
    : `${first}, ${second} et ${rest.length}\u00a0autres`;
}
