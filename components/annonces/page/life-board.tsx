import type { AnnoncePage } from '@/lib/annonces/queries';
import { DAYS, etatNames } from '@/lib/annonces/words';
import { fullDate, isoDay } from '@/lib/core/dates';
import { plural } from '@/lib/core/text';

const DAY_MS = 86_400_000;
const daysBetween = (from: Date, to: Date) =>
  Math.round((Date.parse(isoDay(to)) - Date.parse(isoDay(from))) / DAY_MS);
const PARTS = 20;

/** The life of an annonce as a board that wears down: published, online, expired, archived. */
export function LifeBoard({ annonce, today }: { annonce: AnnoncePage; today: Date }) {
  const { publishedAt, expiresAt, etat, pourvueAt } = annonce;
  if (!publishedAt || !expiresAt || etat === 'archivee' || etat === 'redirigee') return null;
  const over = etat === 'expiree';
  const archive = new Date(expiresAt.getTime() + DAYS.archived * DAY_MS);
  const worn = (today.getTime() - publishedAt.getTime()) / (expiresAt.getTime() - publishedAt.getTime());
  const part = Math.round(Math.min(Math.max(worn, 0), 1) * PARTS);
  const answers = annonce.mine && annonce.reponses > 0 && plural(annonce.reponses, 'réponse');
  return (
    <section className="vie" aria-labelledby="vie">
      <h2 className="titre-4" id="vie">
        {headline(annonce, today)}
      </h2>
      <ol>
        <li data-fait>
          <b>Publiée</b>
          {fullDate(publishedAt)}
        </li>
        <li
          data-fait={over || undefined}
          data-part={over ? undefined : part}
          aria-current={over ? undefined : 'step'}
        >
          <b>{pourvueAt ? etatNames.pourvue : etatNames.publiee}</b>
          {pourvueAt ? fullDate(pourvueAt) : answers}
        </li>
        <li data-fait={over || undefined} aria-current={over ? 'step' : undefined}>
          <b>{over ? 'Expirée' : 'Expire'}</b>
          {fullDate(expiresAt)}
          {!over && ', ou plus tard si elle est renouvelée'}
        </li>
        <li>
          <b>Archivée</b>
          {fullDate(archive)}
        </li>
      </ol>
    </section>
  );
}

function headline({ publishedAt, expiresAt, etat, pourvueAt }: AnnoncePage, today: Date) {
  if (!publishedAt || !expiresAt) return '';
  if (etat === 'expiree') return `Expirée depuis le ${fullDate(expiresAt)}`;
  if (etat === 'pourvue' && pourvueAt) return `Pourvue depuis le ${fullDate(pourvueAt)}`;
  const since = daysBetween(publishedAt, today);
  const left = Math.max(0, daysBetween(today, expiresAt));
  const published = since <= 0 ? 'Publiée aujourd’hui' : `Publiée il y a ${plural(since, 'jour')}`;
  return `${published}, ${left === 0 ? 'dernier jour en ligne' : `encore ${plural(left, 'jour')} en ligne`}`;
}
