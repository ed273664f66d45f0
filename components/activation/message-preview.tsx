export type Message = { subject: string; lines: string[]; label: string; after: string[] };

const keyed = (lines: string[]) => lines.map((text, index) => ({ key: `${index}-${text}`, text }));

/** The message as it will be read; its button leads nowhere here. */
export function MessagePreview({ message: { subject, lines, label, after } }: { message: Message }) {
  return (
    <details className="depliant">
      <summary>Lire le message</summary>
      <div className="message-apercu">
        <p className="gras">{subject}</p>
        {keyed(lines).map(({ key, text }) => (
          <p key={key}>{text}</p>
        ))}
        <p className="lien-feint">{label}</p>
        {keyed(after).map(({ key, text }) => (
          <p key={key} className="doux">
            {text}
          </p>
        ))}
      </div>
    </details>
  );
}
