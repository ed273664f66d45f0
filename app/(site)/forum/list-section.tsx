import Link from 'next/link';
import { SujetRows } from '@/components/forum/sujet-rows';
import { ButtonLink } from '@/components/ui/button';
import { Drawn } from '@/components/ui/drawn';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { PageLink } from '@/components/ui/page-link';
import { Pagination } from '@/components/ui/pagination';
import type { Page } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import type { SujetRow } from '@/lib/forum/queries/list';
import type { Searched } from '@/lib/forum/queries/search';
import { type Tri, triNames, tris } from '@/lib/forum/words';
import { type Asked, forumAddress } from './reading';

type Props = {
  found: Page<SujetRow>;
  asked: Asked;
  searched: Searched | null;
  sansReponse: number;
  member: boolean;
};

/** The sujets in the order asked for, and how they were found. */
export function ListSection({ found, asked, searched, sansReponse, member }: Props) {
  const { tri, q } = asked;
  return (
    <section className="pile" aria-labelledby="sujets">
      <h2 className="sr" id="sujets">
        {q ? `Sujets trouvés pour « ${q} » : ${found.total}` : triNames[tri]}
      </h2>
      <Drawn
        as="nav"
        className="onglets"
        aria-label={q ? 'Sujets à montrer' : 'Trier les sujets'}
        of={Tabs}
        data={{ asked, member, sansReponse }}
      />
      {searched?.read?.kind === 'corrected' && (
        <Notice
          tone="information"
          title={`Rien avec ${searched.read.words.map(({ typed }) => `« ${typed} »`).join(', ')}. Voici avec ${searched.read.words
            .map(({ read }) => `« ${read} »`)
            .join(', ')}.`}
        />
      )}
      {searched?.read?.kind === 'partial' && (
        <Notice tone="information" title="Aucun message n’a tous ces mots. En voici qui en ont une partie." />
      )}
      {found.items.length > 0 ? (
        <SujetRows sujets={found.items} today={new Date()} />
      ) : (
        <Nothing asked={asked} total={found.total} />
      )}
      <p className="petit doux" role="status">
        {q ? plural(found.total, 'sujet trouvé', 'sujets trouvés') : plural(found.total, 'sujet')}
      </p>
      <Pagination
        page={found.page}
        pages={found.pages}
        href={(page) => forumAddress({ ...asked, page })}
        label="Pages du forum"
      />
    </section>
  );
}

type TabsOf = Pick<Props, 'asked' | 'member' | 'sansReponse'>;

const Tabs = ({ asked, member, sansReponse }: TabsOf) => (
  <>
    {tabsOf(asked, member).map((one) => (
      <PageLink
        key={one}
        href={forumAddress({ ...asked, tri: one, page: 1 })}
        aria-current={one === asked.tri ? 'page' : undefined}
      >
        {asked.q && isOrder(one) ? 'Tous' : triNames[one]}
        {one === 'sans-reponse' && sansReponse > 0 && !asked.q && (
          <span className="nombre"> ({sansReponse})</span>
        )}
      </PageLink>
    ))}
  </>
);

/** Those that change the order alone; the others leave sujets out. */
const isOrder = (tri: Tri) => tri === 'activite' || tri === 'nouveaux';

const isNarrowed = ({ rubrique, etiquette, tri }: Asked) =>
  rubrique !== '' || etiquette !== '' || !isOrder(tri);

/** What was found keeps the order of how well it answers: in the place of both orders, one tab that keeps the one chosen. */
function tabsOf({ tri, q }: Asked, member: boolean): Tri[] {
  const kept = isOrder(tri) ? tri : 'activite';
  return tris.filter((one) => (member || one !== 'mes-sujets') && (!q || !isOrder(one) || one === kept));
}

const noneWords: Record<Tri, string> = {
  activite: 'Personne n’a encore écrit dans cette partie du forum.',
  nouveaux: 'Personne n’a encore écrit dans cette partie du forum.',
  'sans-reponse': 'Tous les sujets ont reçu une réponse.',
  resolus: 'Aucune question n’a encore sa réponse retenue.',
  'mes-sujets': 'Vous n’avez pas encore ouvert de sujet.',
};

function Nothing({ asked, total }: { asked: Asked; total: number }) {
  if (total > 0)
    return (
      <EmptyState
        drawing="introuvable"
        title="Cette page n’existe pas"
        level={3}
        action={<Link href={forumAddress({ ...asked, page: 1 })}>Revenir à la première</Link>}
      />
    );
  if (asked.q)
    return (
      <EmptyState
        drawing="introuvable"
        title={`Rien sur « ${asked.q} »`}
        level={3}
        action={
          <>
            {isNarrowed(asked) && (
              <ButtonLink href={forumAddress({ q: asked.q })} variant="secondaire" prefetch={false}>
                Chercher dans tout le forum
              </ButtonLink>
            )}
            <ButtonLink href={paths.sujetNouveau()} variant="secondaire" prefetch={false}>
              Poser la question
            </ButtonLink>
          </>
        }
      >
        Essayez avec moins de mots, ou un autre.
      </EmptyState>
    );
  return (
    <EmptyState
      drawing="vide"
      title="Aucun sujet ici"
      level={3}
      action={
        asked.tri === 'sans-reponse' || asked.tri === 'resolus' ? undefined : (
          <ButtonLink href={paths.sujetNouveau()} variant="secondaire" prefetch={false}>
            Ouvrir un sujet
          </ButtonLink>
        )
      }
    >
      {noneWords[asked.tri]}
    </EmptyState>
  );
}
