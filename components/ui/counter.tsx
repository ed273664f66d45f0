/** How many await, drawn only when some do. `label` completes the number for readers: « messages non lus ». */
export function Counter({ count, label }: { count: number; label: string }) {
  if (count < 1) return null;
  return (
    <span className="compteur">
      {count > 99 ? '99+' : count}
      <span className="sr"> {label}</span>
    </span>
  );
}
