import Link from 'next/link';
import { SensBadge } from '@/components/annonces/sens-badge';
import { periodWords } from '@/components/annonces/terms';
import { ButtonLink } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import type { AnnonceSens } from '@/lib/annonces/words';
import { distanceWords } from '@/lib/communes/words';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { type Match, type PutAside, reasonsWords } from '@/lib/rapprochements/words';
import { PairForm } from './pair-form';

type Act = (form: FormData) => Promise<void>;
type Props = {
  annonce: { id: string; sens: AnnonceSens };
  /** Its author looks; else an agent does. */
  mine: boolean;
  items: Match[];
  ecartes: PutAside[];
  /** What was just done. */
  fait: string | undefined;
  dismiss: Act;
  restore: Act;
};

const titles: Record<AnnonceSens, string> = {
  offre: 'Ils cherchent ce que vous proposez',
  demande: 'Ils proposent ce que vous cherchez',
};

/** Annonces that go with this one, for its author and the agents. */
export function MatchesSection({ annonce, mine, items, ecartes, fait, dismiss, restore }: Props) {
  const [last] = ecartes;
  if (!mine && items.length === 0 && ecartes.length === 0) return null;
  return (
    <section className="pile" id="rapprochements" aria-labelledby="rapprochements-titre">
      <h2 id="rapprochements-titre">{mine ? titles[annonce.sens] : 'Annonces qui lui répondent'}</h2>
      {fait === 'ecartee' && last && (
        <Notice tone="information" title="C’est écarté" live>
          <p>« {last.titre} » ne vous sera plus montrée ici.</p>
          <PairForm
            action={restore}
            annonceId={annonce.id}
            autreId={last.id}
            label="Annuler"
            about={last.titre}
            look={{ variant: 'secondaire', size: 'petit' }}
          />
        </Notice>
      )}
      {fait === 'reprise' && <Notice tone="reussite" title="L’annonce est de nouveau rapprochée" live />}
      {items.length === 0 ? (
        <p className="doux">
          Aucune annonce ne lui répond pour l’instant. Dès qu’il en paraît une, elle est ici.
        </p>
      ) : (
        <ul className="rangs">
          {items.map((match) => (
            <MatchRow
              key={match.annonce.id}
              annonceId={annonce.id}
              mine={mine}
              match={match}
              dismiss={dismiss}
            />
          ))}
        </ul>
      )}
      {ecartes.length > 0 && (
        <details className="depliant">
          <summary>{plural(ecartes.length, 'annonce écartée', 'annonces écartées')}</summary>
          <ul className="rangs">
            {ecartes.map(({ id, slug, titre }) => (
              <li key={id} className="rang ligne">
                <Link href={paths.annonce(slug)} prefetch={false}>
                  {titre}
                </Link>
                <PairForm
                  action={restore}
                  annonceId={annonce.id}
                  autreId={id}
                  label="Reprendre"
                  about={titre}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function MatchRow({
  annonceId,
  mine,
  match: { annonce, reasons, conversationId },
  dismiss,
}: {
  annonceId: string;
  mine: boolean;
  match: Match;
  dismiss: Act;
}) {
  const { id, slug, titre, sens, fiche, auteur, commune, distanceKm } = annonce;
  const period = periodWords(annonce);
  const place = [commune?.nom, distanceKm === null ? null : distanceWords(distanceKm)]
    .filter(Boolean)
    .join(', ');
  return (
    <li className="rang rapproche">
      <SensBadge sens={sens} />
      <h3>
        <Link href={paths.annonce(slug)} prefetch={false}>
          {titre}
        </Link>
      </h3>
      <p className="meta">
        <span>{fiche?.nom ?? auteur.nom}</span>
        {place && (
          <span>
            <Icon name="map-pin" /> {place}
          </span>
        )}
        {period && <span>{period}</span>}
      </p>
      <p className="pourquoi doux">{reasonsWords(reasons)}</p>
      <div className="rapproche-gestes">
        {mine ? (
          <ButtonLink
            variant="secondaire"
            size="petit"
            href={conversationId ? paths.conversation(conversationId) : `${paths.annonce(slug)}#repondre`}
            prefetch={false}
          >
            {conversationId ? 'Reprendre la conversation' : sens === 'demande' ? 'Proposer' : 'Demander'}
            <span className="sr"> : {titre}</span>
          </ButtonLink>
        ) : (
          <ButtonLink
            variant="secondaire"
            size="petit"
            href={paths.miseEnRelation(annonceId, id)}
            prefetch={false}
          >
            Mettre en relation<span className="sr"> : {titre}</span>
          </ButtonLink>
        )}
        <PairForm
          action={dismiss}
          annonceId={annonceId}
          autreId={id}
          label={mine ? 'Ce n’est pas pour moi' : 'Écarter'}
          about={titre}
        />
      </div>
    </li>
  );
}
