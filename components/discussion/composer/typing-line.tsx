import { useTyping } from '@/components/discussion/live/use-typing';

/** « Denis écrit… », in a place that is always kept. Not read out: it would never stop. */
export function TypingLine({ espaceId }: { espaceId: string }) {
  const names = useTyping(espaceId).map((name) => name.split(' ')[0] ?? name);
  return (
    <p className="frappe">
      {names.length > 0 ? (
        <>
          <i aria-hidden="true">
            <b />
          </i>
          {sentence(names)}
        </>
      ) : null}
    </p>
  );
}

function sentence(names: string[]) {
  if (names.length === 1) return `${names[0]} écrit…`;
  if (names.length === 2) return `${names[0]} et ${names[1]} écrivent…`;
  return 'Plusieurs personnes écrivent…';
}
