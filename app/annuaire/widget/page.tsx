import type { Metadata } from 'next';
import { currentInstance } from '@/app/current-instance';
import { listWidgetFiches } from '@/lib/annuaire/open-data/widget';
import { communeOfText } from '@/lib/communes/queries';
import { visiteur } from '@/lib/comptes/actor';
import { isAppError } from '@/lib/core/errors';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { fullName } from '@/lib/instance/words';

type Props = { searchParams: Promise<{ commune?: string | string[] }> };

export const metadata: Metadata = { title: 'La culture ici', robots: { index: false } };

/** By its INSEE code, as our own page writes the address; else as people name it: 88160 is Épinal, and Le Thillot's postcode. */
async function find(asked: string | string[] | undefined) {
  if (typeof asked !== 'string') return null;
  const known = await listWidgetFiches(visiteur, asked);
  if (known) return known;
  try {
    const insee = await communeOfText(asked);
    return insee ? await listWidgetFiches(visiteur, insee) : null;
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}

/**
 * Who makes culture in a commune, to be shown inside a town hall's own site. The one address that other sites may frame
 * (server/http): it reads no session and has nothing to press but links, which open beside that site.
 */
export default async function WidgetPage({ searchParams }: Props) {
  const { commune: asked } = await searchParams;
  const [instance, found] = await Promise.all([currentInstance(), find(asked)]);
  const list = found ? paths.annuaire({ ou: found.commune, rayon: '5' }) : paths.annuaire();
  return (
    <main id="contenu" className="encart">
      <h1>{found ? `La culture à ${found.commune}` : 'La culture près d’ici'}</h1>
      {found && found.fiches.length > 0 ? (
        <ul className="encart-liste">
          {found.fiches.map(({ slug, nom, genre, accroche }) => (
            <li key={slug}>
              <a href={paths.fiche(slug)} target="_blank" rel="noopener">
                {nom}
                <span className="sr"> (nouvelle fenêtre)</span>
              </a>
              <span className="encart-genre">{genre}</span>
              {accroche && <p>{accroche}</p>}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {found
            ? 'Personne ici n’a encore de fiche dans l’annuaire.'
            : 'Cette commune n’est pas dans l’annuaire.'}
        </p>
      )}
      <p className="encart-pied">
        <a href={list} target="_blank" rel="noopener">
          {found && found.total > found.fiches.length
            ? `Voir les ${plural(found.total, 'fiche')}`
            : 'Ouvrir l’annuaire'}
          <span className="sr"> (nouvelle fenêtre)</span>
        </a>
        <span>{fullName(instance)}</span>
      </p>
    </main>
  );
}
