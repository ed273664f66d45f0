/**
 * Slips of the fingers between two words: letters missing, added, wrong or swapped with their neighbour
 * (Damerau–Levenshtein, each pair of letters swapped at most once).
 */
export const slips = (a: string, b: string): number => slipsTo(a, b).at(-1) ?? 0;

/** Slips of a word half typed: between it and the beginning of the other that is nearest to it. */
export const slipsOfStart = (begun: string, word: string): number => Math.min(...slipsTo(begun, word));

/** Slips between a word and each beginning of another, from none of its letters to all. */
function slipsTo(a: string, b: string): number[] {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      line.push(least);
    }
    before = above;
    above = line;
  }
  return above;
}

/** Slips forgiven in a word of this many letters: none where every other word would do. */
export const forgiven = (letters: number) => (letters < 4 ? 0 : letters < 6 ? 1 : letters < 9 ? 2 : 3);
