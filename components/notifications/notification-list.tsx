import { Icon } from '@/components/ui/icon';
import { hour, isoDay, longDay, onDay, sameDay } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { frenchSpaces } from '@/lib/core/text';
import { kindNames, type NotificationLine } from '@/lib/notifications/words';
import { kindIcons } from './kind-icons';

/** Characters of the text shown under a title: the rest is one click away. */
const SHOWN = 280;

/** What one is told, day by day, the latest first. */
export function NotificationList({ items, today }: { items: NotificationLine[]; today: Date }) {
  return days(items).map(({ day, lines }) => (
    <section className="pile" key={day} aria-labelledby={`jour-${day}`}>
      <h2 className="titre-3" id={`jour-${day}`}>
        {lines[0] ? dayName(lines[0].createdAt, today) : day}
      </h2>
      <ul className="rangs">
        {lines.map((line) => (
          <Line key={line.id} line={line} today={today} />
        ))}
      </ul>
    </section>
  ));
}

function days(items: NotificationLine[]) {
  const found: { day: string; lines: NotificationLine[] }[] = [];
  for (const line of items) {
    const day = isoDay(line.createdAt);
    const last = found.at(-1);
    if (last?.day === day) last.lines.push(line);
    else found.push({ day, lines: [line] });
  }
  return found;
}

function dayName(date: Date, today: Date) {
  if (sameDay(date, today)) return 'Aujourd’hui';
  if (sameDay(date, new Date(today.getTime() - 86_400_000))) return 'Hier';
  const words = longDay(date);
  return words.charAt(0).toLocaleUpperCase('fr') + words.slice(1);
}

function Line({ line, today }: { line: NotificationLine; today: Date }) {
  const { id, kind, titre, texte, espace, echeance, createdAt, read } = line;
  const text = texte.length > SHOWN ? `${texte.slice(0, SHOWN).trimEnd()}…` : texte;
  return (
    <li className="rang notification" data-lue={read}>
      <Icon name={kindIcons[kind]} />
      <div className="pile pile-courte">
        <h3 className="titre-4">
          {/* A plain link: following it marks it read, so nothing may fetch it beforehand. */}
          <a href={paths.notification(id)}>{frenchSpaces(titre)}</a>
          {!read && <span className="pastille pastille--statut">Non lue</span>}
        </h3>
        {text && <p className="notification-texte">{frenchSpaces(text)}</p>}
        <p className="meta">
          <span>{kindNames[kind]}</span>
          {espace && <span>{espace}</span>}
          {echeance && echeance >= today && <span>Se termine {onDay(echeance, today)}</span>}
          <time dateTime={createdAt.toISOString()}>{hour(createdAt)}</time>
        </p>
      </div>
    </li>
  );
}
