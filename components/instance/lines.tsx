/** An address written on several lines, as it was typed. */
export function Lines({ text }: { text: string }) {
  return <p className="lignes">{text}</p>;
}
