/** Stands for what is on its way, after 300 ms. `label` is read out: « Chargement de la discussion ». */
export function Skeleton({ label, lines = 3 }: { label: string; lines?: number }) {
  return (
    <div className="squelette" role="status">
      <span className="sr">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical lines that never move
        <i key={line} />
      ))}
    </div>
  );
}
