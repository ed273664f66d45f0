/** Enter in a field presses the first button of a form: this unseen one, whatever small buttons stand before the main one. */
export const FirstButton = ({ geste }: { geste: string }) => (
  <button type="submit" className="sr" tabIndex={-1} aria-hidden="true" name="geste" value={geste} />
);
