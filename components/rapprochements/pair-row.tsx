import Link from 'next/link';
import { AnnonceMeta } from '@/components/annonces/annonce-row';
import { SensBadge } from '@/components/annonces/sens-badge';
import { ButtonLink } from '@/components/ui/button';
import type { AnnonceLine } from '@/lib/annonces/words';
import { paths } from '@/lib/core/paths';
import { reasonsWords } from '@/lib/rapprochements/words';
import { PairForm } from './pair-form';

type Props = {
  offre: AnnonceLine;
  demande: AnnonceLine;
  reasons: string[];
  /** One of them is the agent’s own: they answer it like anybody. */
  mine: boolean;
  dismiss: (form: FormData) => Promise<void>;
  /** Where one comes back to. */
  from: Record<string, string>;
};

function SideCell({ annonce }: { annonce: AnnonceLine }) {
  return (
    <div className="pile pile-serree">
      <p>
        <SensBadge sens={annonce.sens} />
      </p>
      <h3>
        <Link href={paths.annonce(annonce.slug)} prefetch={false}>
          {annonce.titre}
        </Link>
      </h3>
      <AnnonceMeta annonce={annonce} />
    </div>
  );
}

/** An offer and a demand that an agent may bring together. */
export function PairRow({ offre, demande, reasons, mine, dismiss, from }: Props) {
  const about = `${offre.titre} / ${demande.titre}`;
  return (
    <li className="rang pile pile-courte">
      <div className="paire">
        <SideCell annonce={offre} />
        <SideCell annonce={demande} />
      </div>
      <p className="doux petit">{reasonsWords(reasons)}</p>
      <div className="ligne">
        {mine ? (
          <span className="petit doux">L’une est la vôtre : répondez à l’autre.</span>
        ) : (
          <ButtonLink
            variant="secondaire"
            size="petit"
            href={paths.miseEnRelation(demande.id, offre.id)}
            prefetch={false}
          >
            Mettre en relation<span className="sr"> : {about}</span>
          </ButtonLink>
        )}
        <PairForm
          action={dismiss}
          annonceId={offre.id}
          autreId={demande.id}
          label="Écarter"
          about={about}
          from={from}
        />
      </div>
    </li>
  );
}
