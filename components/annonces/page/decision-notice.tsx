import { Notice } from '@/components/ui/notice';
import type { AnnoncePage } from '@/lib/annonces/queries';
import { fullDate } from '@/lib/core/dates';

/** Why an agent reclassified an annonce or sent it to the agenda: for its author and the agents. */
export function DecisionNotice({
  annonce: { reclasseeAt, reclasseeMotif, etat },
  agenda,
}: {
  annonce: AnnoncePage;
  agenda: { nom: string; url: string };
}) {
  if (!reclasseeAt || !reclasseeMotif) return null;
  const redirected = etat === 'redirigee';
  return (
    <Notice
      tone="information"
      title={`${redirected ? 'Renvoyée vers l’agenda' : 'Reclassée par l’équipe'} le ${fullDate(reclasseeAt)}`}
    >
      <p className="paragraphe">{reclasseeMotif}</p>
      {redirected && agenda.url && (
        <p>
          <a href={agenda.url} target="_blank" rel="noopener" className="lien-suite">
            Proposer la date à {agenda.nom ? `« ${agenda.nom} »` : 'l’agenda public'}
            <span className="sr"> (nouvel onglet)</span>
          </a>
        </p>
      )}
    </Notice>
  );
}
