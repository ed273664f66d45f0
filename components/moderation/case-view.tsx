import Link from 'next/link';
import { fullDate, moment } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import type { CasPage } from '@/lib/moderation/queries/cas';
import { AUTRE, ageWords, cibleWords, isLate, LOI, mesureWords } from '@/lib/moderation/words';

const Place = ({ cas }: { cas: CasPage }) => {
  const { trouvee, kind } = cas;
  if (!trouvee) return <p className="petit doux">Ce contenu n’existe plus. Voici ce qu’il en reste.</p>;
  if (trouvee.hidden) return <p className="petit doux">Masqué par la modération.</p>;
  if (trouvee.gone) return <p className="petit doux">Son auteur l’a déjà retiré.</p>;
  if (kind === 'compte') return null;
  if (kind === 'conversation')
    return <p className="petit doux">Vous ne lisez que ce message, pas la conversation.</p>;
  const inEspace = kind === 'message' || kind === 'document' || kind === 'fichier';
  return (
    <p>
      <Link className="lien-suite" href={trouvee.chemin} prefetch={false}>
        Voir en place
      </Link>
      {inEspace && <span className="petit doux"> (seulement pour les membres de l’espace)</span>}
    </p>
  );
};

function reason(article: number) {
  if (article === LOI) return 'contraire à la loi';
  return article === AUTRE ? 'autre chose' : `article ${article} de la charte`;
}

/** What was said, by whom; and what is known of its author. */
export function CaseView({ cas, now }: { cas: CasPage; now: Date }) {
  const age = now.getTime() - cas.openedAt.getTime();
  const texte = cas.trouvee?.texte || cas.extrait;
  const { history, signalements } = cas;
  return (
    <div className="pile">
      <div className="pile pile-serree">
        <p className="petit doux">
          Cas {cas.numero}, ouvert {moment(cas.openedAt, now)}
          {cas.closedAt ? (
            `, clos ${moment(cas.closedAt, now)}`
          ) : (
            <>
              ,{' '}
              <span className={isLate(age) ? 'age age--tard' : 'age'}>en attente depuis {ageWords(age)}</span>
            </>
          )}
          {cas.agent && `, confié à ${cas.agent}`}
        </p>
        <h2 id="cas-t" className="wrap-anywhere">
          {cas.titre}
        </h2>
      </div>
      <div className="objet">
        <p className="petit doux">
          {cibleWords[cas.kind].nom}
          {cas.auteurNom && `, ${cas.auteurNom}`}
          {cas.trouvee?.createdAt && `, ${moment(cas.trouvee.createdAt, now)}`}
        </p>
        {texte && <p className="paragraphe wrap-anywhere">« {texte} »</p>}
        <Place cas={cas} />
      </div>
      <h3 className="titre-4">
        {signalements.length === 0 ? 'Aucun signalement' : plural(signalements.length, 'signalement')}
      </h3>
      {cas.secret && signalements.length > 0 && (
        <p className="petit doux">
          Vous en êtes l’auteur : qui l’a signalé, et ses mots, ne sont lus que de vos collègues.
        </p>
      )}
      {signalements.length > 0 && (
        <ul className="rangs rangs--fins">
          {signalements.map((one) => (
            <li key={one.id} className="rang pile pile-serree">
              {!cas.secret && (
                <p className="wrap-anywhere">{one.texte ? `« ${one.texte} »` : 'Sans un mot de plus.'}</p>
              )}
              <p className="meta">
                {!cas.secret && (
                  <span>
                    {one.nom}
                    {one.compteId ? ', membre' : ', visiteur, adresse vérifiée, de bonne foi'}
                  </span>
                )}
                <span>{moment(one.createdAt, now)}</span>
                <span>{reason(one.article)}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {history && (
        <p className="petit doux">
          {history.nom} : compte ouvert le {fullDate(history.createdAt)},{' '}
          {plural(history.annonces, 'annonce')}, {plural(history.reponses, 'message')} au forum,{' '}
          {history.mesures === 0 ? 'aucune mesure à ce jour' : plural(history.mesures, 'mesure')}
          {history.suspenduJusquau &&
            history.suspenduJusquau > now &&
            `, compte suspendu jusqu’au ${fullDate(history.suspenduJusquau)}`}
          .{' '}
          {history.gere && (
            <Link href={paths.compteGere(history.id)} prefetch={false}>
              Voir le compte
            </Link>
          )}
        </p>
      )}
      {cas.decisions.length > 0 && (
        <h3 className="titre-4">{cas.decisions.length === 1 ? 'Décision' : 'Décisions'}</h3>
      )}
      {cas.decisions.length > 0 && (
        <ul className="rangs rangs--fins">
          {cas.decisions.map(({ id, mesure, par, decidedAt, annulee }) => (
            <li key={id} className="rang">
              <Link href={paths.moderationDecision(id)} prefetch={false}>
                {mesureWords[mesure].nom}
              </Link>
              <p className="meta">
                <span>{par}</span>
                <span>{moment(decidedAt, now)}</span>
                {annulee && <span>annulée</span>}
              </p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
