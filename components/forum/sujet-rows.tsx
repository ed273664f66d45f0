import { Avatar } from '@/components/ui/avatar';
import { DrawnList } from '@/components/ui/drawn';
import { PageLink } from '@/components/ui/page-link';
import { ago, toTheMinute } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { frenchSpaces, of, plural } from '@/lib/core/text';
import type { SujetRow } from '@/lib/forum/queries/list';
import { Marked } from './marked';
import { SujetMarks } from './sujet-marks';

/** Sujets, one under the other: who asked, where, what came of it, and what is new to the reader. */
export const SujetRows = ({ sujets, today }: { sujets: readonly SujetRow[]; today: Date }) => (
  <DrawnList
    as="ul"
    className="rangs rangs--forum"
    of={Row}
    lines={sujets.map((sujet) => ({ sujet, today: toTheMinute(today) }))}
  />
);

function Row({ sujet, today }: { sujet: SujetRow; today: Date }) {
  const { slug, titre, auteur, categorie, derniere, nombre, extrait } = sujet;
  return (
    <li className="rang sujet">
      <Avatar nom={auteur.nom} portrait={auteur.portraitId} plain />
      <div className="corps-sujet">
        <h3>
          <PageLink href={paths.sujet(slug)}>{frenchSpaces(titre)}</PageLink>
        </h3>
        <Fresh sujet={sujet} />
        <p className="meta">
          <span>{auteur.qualite ? `${auteur.nom}, ${auteur.qualite}` : auteur.nom}</span>
          <span>{categorie.nom}</span>
        </p>
        {extrait && (
          <p className="extrait">
            <Marked texte={extrait.texte} marks={extrait.marks} />
          </p>
        )}
        <p className="petit doux">
          {derniere
            ? `Dernière réponse ${of(derniere.nom)}, ${ago(derniere.at, today)}`
            : `Pas encore de réponse, ouvert ${ago(sujet.createdAt, today)}`}
        </p>
      </div>
      <p className="chiffre">
        <b>{nombre.toLocaleString('fr-FR')}</b> <span>{nombre < 2 ? 'réponse' : 'réponses'}</span>
        <SujetMarks resolu={sujet.resolu} epingle={sujet.epingle} ferme={sujet.ferme} />
      </p>
    </li>
  );
}

/** What the reader has not read of it. */
function Fresh({ sujet: { slug, nonLus, nouveau } }: { sujet: SujetRow }) {
  if (nouveau) return <p className="sujet-neuf">Nouveau</p>;
  if (nonLus === 0) return null;
  return (
    <p className="sujet-neuf">
      <PageLink href={paths.sujet(slug, { message: 'non-lu' })}>
        {plural(nonLus, 'message non lu', 'messages non lus')}
      </PageLink>
    </p>
  );
}
