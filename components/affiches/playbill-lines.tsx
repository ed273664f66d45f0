import type { Line } from './playbill';

/**
 * Every line fills the measure: its letters are sized by its width in em (`--em` in playbill.css). The width travels in
 * two attributes, whole part and hundredths, because the Content-Security-Policy allows no style attribute.
 */
export function PlaybillLines({ lines }: { lines: Line[] }) {
  return lines.map(({ text, em }, place) => {
    const hundredths = Math.round(em * 100);
    return (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same
        key={place}
        className="affiche-ligne"
        data-u={Math.floor(hundredths / 100)}
        data-c={hundredths % 100}
      >
        {text}{' '}
      </span>
    );
  });
}
