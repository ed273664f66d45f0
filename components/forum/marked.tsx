/** A text with the words of a search marked in it; `marks` in UTF-16 code units, in order. */
export function Marked({ texte, marks }: { texte: string; marks: readonly [number, number][] }) {
  const starts = [0, ...marks.map(([, to]) => to)];
  return starts.map((start, index) => {
    const [from, to] = marks[index] ?? [texte.length, texte.length];
    return (
      <span key={start}>
        {texte.slice(start, from)}
        {to > from && <mark>{texte.slice(from, to)}</mark>}
      </span>
    );
  });
}
