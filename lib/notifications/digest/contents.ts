import { fullDate } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { shortened } from '@/lib/core/text';
import type { Section } from '@/lib/mails/html';
import { espaceNews, type Item, TEXT } from '../espace-news';
import { kindNames, NOTIFICATION_KINDS, type NotificationKind } from '../words';
import { espaceSpans, type Span } from './spans';
import { isWeeklyDue } from './when';

const WEEK_MS = 7 * 86_400_000;
/** Read for one digest; lines of one part. */
const READ = 100;
const LINES = 10;

type Row = {
  id: string;
  kind: string;
  titre: string;
  texte: string;
  espaceId: string | null;
  echeance: Date | null;
};

const lineOf = ({ id, titre, texte }: Row, meta = ''): Item => ({
  title: titre,
  url: paths.notification(id),
  meta,
  text: shortened(texte, TEXT),
});

const row = {
  id: true,
  kind: true,
  titre: true,
  texte: true,
  espaceId: true,
  echeance: true,
} as const;

/**
 * The parts of a digest, as true now: what ends this week, then espace by espace, then kind by kind, newest first. What
 * was read since, left or taken back is not in it. `count`: news in all, also those past the ten of a part.
 */
export async function digestContents(
  span: Span,
): Promise<{ sections: Section[]; count: number; more: number }> {
  const { compteId, date, last } = span;
  const soon = { gte: date, lt: new Date(date.getTime() + WEEK_MS) };
  const order = [{ createdAt: 'desc' as const }, { id: 'desc' as const }];
  const [fresh, recalled, parts] = await Promise.all([
    db.notification.findMany({
      where: { compteId, mailedAt: date, readAt: null },
      orderBy: order,
      take: READ,
      select: row,
    }),
    isWeeklyDue(date, last)
      ? db.notification.findMany({
          where: { compteId, readAt: null, mailedAt: { lt: date }, echeance: soon },
          orderBy: { echeance: 'asc' },
          take: LINES,
          select: row,
        })
      : [],
    espaceParts(span),
  ]);
  const ends = ({ echeance }: Row) => echeance !== null && echeance >= soon.gte && echeance < soon.lt;
  const ending = [...fresh.filter(ends), ...recalled].sort(
    (a, b) => (a.echeance?.getTime() ?? 0) - (b.echeance?.getTime() ?? 0),
  );
  const rest = fresh.filter((one) => !ends(one));
  const inEspace = new Map<string, Item[]>(parts);
  for (const one of rest.toReversed())
    if (one.espaceId) inEspace.set(one.espaceId, [lineOf(one), ...(inEspace.get(one.espaceId) ?? [])]);
  const noms = await espaceNames([...inEspace.keys()]);
  const ofKind = (kind: NotificationKind) =>
    rest.filter((one) => one.kind === kind && !(one.espaceId && noms.has(one.espaceId)));
  const whole: Section[] = [
    {
      title: 'Cette semaine se termine',
      items: ending.map((one) => lineOf(one, one.echeance ? `Le ${fullDate(one.echeance)}` : '')),
    },
    ...[...inEspace].flatMap(([id, items]) => {
      const nom = noms.get(id);
      return nom ? [{ title: `Dans «\u00a0${nom}\u00a0»`, items }] : [];
    }),
    ...NOTIFICATION_KINDS.map((kind) => ({
      title: kindNames[kind],
      items: ofKind(kind).map((one) => lineOf(one)),
    })),
  ].filter(({ items }) => items.length > 0);
  const count = whole.reduce((sum, { items }) => sum + items.length, 0);
  const sections = whole.map(({ title, items }) => ({ title, items: items.slice(0, LINES) }));
  const shown = sections.reduce((sum, { items }) => sum + items.length, 0);
  return { sections, count, more: count - shown };
}

async function espaceParts(span: Span) {
  const [message, document] = await Promise.all([
    espaceSpans(db, 'message', [span]),
    espaceSpans(db, 'document', [span]),
  ]);
  return espaceNews({ message, document });
}

async function espaceNames(ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const espaces = await db.espace.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, nom: true },
  });
  return new Map(espaces.map(({ id, nom }) => [id, nom]));
}
