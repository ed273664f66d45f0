import Link from 'next/link';
import { takeUpAction } from '@/app/(site)/moderation/actions';
import { Propos } from '@/components/forum/propos';
import { USEFUL_FORM } from '@/components/forum/propos-links';
import { FormOfButtons } from '@/components/ui/form-of-buttons';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import type { ReponseRow } from '@/lib/forum/queries/reponses';
import type { SujetPage } from '@/lib/forum/queries/sujet';
import type { MeasureOn } from '@/lib/moderation/words';
import {
  deleteReponseAction,
  markRelueAction,
  markRetenueAction,
  markUtileAction,
  restoreReponseAction,
} from './actions';
import { foldRead } from './fold';

const actions = {
  retenue: markRetenueAction,
  supprimer: deleteReponseAction,
  retablir: restoreReponseAction,
  relue: markRelueAction,
  moderer: takeUpAction,
};

type Props = {
  sujet: SujetPage;
  reponses: ReponseRow[];
  /** On the first page, the answer that settled it. */
  retenue: ReponseRow | null;
  page: number;
  /** Nothing is folded. */
  open: boolean;
  member: boolean;
  agent: boolean;
  /** What moderation decided of some of them, by their ids. */
  mesures: ReadonlyMap<string, MeasureOn>;
};

/** The messages of one page: the question, what settled it, what was read before folded away, and what is new. */
export function MessagesSection({ sujet, reponses, retenue, page, open, member, agent, mesures }: Props) {
  // Shown on top, it is not shown again further down the same page.
  const onTop = retenue && reponses.some(({ id }) => id === retenue.id);
  const inOrder = onTop
    ? [...reponses.slice(0, 1), retenue, ...reponses.slice(1).filter(({ id }) => id !== retenue.id)]
    : reponses;
  const { before, folded, after } = foldRead(inOrder, { lu: member ? sujet.lu : null, open });
  const firstNew = reponses.find(
    ({ numero }) => sujet.lu !== null && numero > sujet.lu && numero > 1,
  )?.numero;
  const shared = { slug: sujet.slug, today: new Date(), actions, canReply: sujet.canReply, agent };
  const draw = (reponse: ReponseRow) => [
    reponse.numero === firstNew && (
      <li key="neuf" className="propos-neuf">
        <span>Non lu</span>
      </li>
    ),
    <Propos
      key={reponse.id}
      reponse={reponse}
      mesure={mesures.get(reponse.id)}
      retenuePar={reponse.retenue ? sujet.auteurNom : undefined}
      {...shared}
    />,
    reponse.numero === 1 && retenue && !onTop && (
      <Propos key="retenue" reponse={retenue} retenuePar={sujet.auteurNom} copy {...shared} />
    ),
  ];
  return (
    <>
      <h2 className="sr">{page === 1 ? 'Le sujet et ses réponses' : `Réponses, page ${page}`}</h2>
      <ol className="fil-propos">
        {before.flatMap(draw)}
        {folded.length > 0 && (
          <li className="propos-pli">
            <Link
              href={`${paths.sujet(sujet.slug, { tout: '1', ...(page > 1 && { page: String(page) }) })}#message-${folded[0]?.numero}`}
              prefetch={false}
            >
              <Icon name="chevron-down" /> Voir les{' '}
              {plural(folded.length, 'réponse déjà lue', 'réponses déjà lues')}
            </Link>
          </li>
        )}
        {after.flatMap(draw)}
      </ol>
      {member && <FormOfButtons id={USEFUL_FORM} action={markUtileAction} />}
    </>
  );
}
