import type { Metadata } from 'next';
import Link from 'next/link';
import { permanentRedirect } from 'next/navigation';
import { askedText } from '@/app/asked-text';
import { isSearchAllowed } from '@/app/search-allowed';
import { FollowForm } from '@/components/forum/follow-form';
import { RubriquesNav } from '@/components/forum/rubriques-nav';
import { ShareCard } from '@/components/forum/share-card';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { Drawn } from '@/components/ui/drawn';
import { Notice } from '@/components/ui/notice';
import { SearchFields } from '@/components/ui/search-form';
import { currentActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { env } from '@/lib/core/env';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { categorieAt, listCategories, suiviOf } from '@/lib/forum/queries/categories';
import { countSansReponse, listSujets } from '@/lib/forum/queries/list';
import { countARelire } from '@/lib/forum/queries/relire';
import { understandForum } from '@/lib/forum/queries/search';
import { followAction, markAllReadAction } from './actions';
import { ListSection } from './list-section';
import { forumAddress, type Given, one, readEtiquette, readTri } from './reading';

type Props = { searchParams: Promise<Record<string, Given>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const params = await searchParams;
  const q = askedText(params.q);
  return {
    title: q ? `${q} – Forum` : 'Forum',
    description: 'Les questions que se posent les acteurs culturels du territoire, et les réponses.',
    alternates: { types: { 'application/atom+xml': env().publicUrl.origin + paths.forumFlux() } },
    // Other search engines need the list, each category and each sujet, once.
    ...(Object.keys(params).some((name) => name !== 'page' && name !== 'rubrique')
      ? { robots: { index: false } }
      : {}),
  };
}

export default async function ForumPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([currentActor(), searchParams]);
  const q = askedText(params.q);
  const etiquette = readEtiquette(params.etiquette);
  const tri = readTri(params.tri, actor);
  const allowed = !q || (await isSearchAllowed());
  const [categories, searched, aRelire] = await Promise.all([
    listCategories(actor),
    q && allowed ? understandForum(q) : null,
    isAgent(actor) ? countARelire(actor) : 0,
  ]);
  const wanted = one(params.rubrique);
  const rubrique = categorieAt(categories, wanted);
  if (rubrique && rubrique.slug !== wanted)
    permanentRedirect(
      forumAddress({ rubrique: rubrique.slug, etiquette, tri, q, page: pageNumber(params.page) }),
    );
  const list = { tri, categorieId: rubrique?.id, etiquette: etiquette || undefined, searched, q };
  const cible = etiquette ? ('etiquette' as const) : ('categorie' as const);
  const [found, sansReponse, suivi] = await Promise.all([
    listSujets(actor, { ...list, page: pageNumber(params.page) }),
    countSansReponse(actor, rubrique?.id),
    etiquette || rubrique ? suiviOf(actor, cible, etiquette || (rubrique?.id ?? '')) : ('rien' as const),
  ]);
  const asked = { rubrique: rubrique?.slug ?? '', etiquette, tri, q, page: found.page };
  const shown = categories.filter(({ retiredAt, slug }) => !retiredAt || slug === rubrique?.slug);
  const member = actor.kind === 'compte';
  return (
    <>
      <PageTitle
        title="Forum"
        lead="Posez votre question : quelqu’un, dans une autre vallée, a sans doute déjà la réponse."
        action={
          <ButtonLink
            href={paths.sujetNouveau({
              rubrique: asked.rubrique || undefined,
              etiquette: etiquette || undefined,
            })}
            icon="plus"
            prefetch={false}
          >
            Nouveau sujet
          </ButtonLink>
        }
      />
      <div className="corps page grille-forum">
        <div className="pile">
          <RubriquesNav
            current={rubrique?.slug ?? null}
            all={{
              nombre: categories.reduce((sum, { nombre }) => sum + nombre, 0),
              href: forumAddress({ tri, q }),
            }}
            rubriques={shown.map(({ slug, nom, picto, nombre }) => ({
              ...{ slug, nom, picto, nombre },
              href: forumAddress({ rubrique: slug, tri, q }),
            }))}
          />
          {member && (
            <ul className="pile pile-courte petit">
              <li>
                <Link href={paths.forumSuivis()} prefetch={false}>
                  Ce que je suis
                </Link>
              </li>
              <li>
                <form action={markAllReadAction}>
                  <button type="submit" className="lien-bouton">
                    Tout marquer comme lu
                  </button>
                </form>
              </li>
              {isAgent(actor) && (
                <>
                  <li>
                    <Link href={paths.rubriques()} prefetch={false}>
                      Régler les rubriques
                    </Link>
                  </li>
                  <li>
                    <Link href={paths.forumARelire()} prefetch={false}>
                      À relire{aRelire > 0 && ` (${aRelire})`}
                    </Link>
                  </li>
                </>
              )}
            </ul>
          )}
        </div>
        <div className="pile">
          <Drawn
            as="search"
            of={SearchFields}
            data={{
              ...{ label: 'Chercher dans le forum', action: paths.forum(), defaultValue: q },
              placeholder: 'assurance, contrat, kamishibaï…',
              keep: { rubrique: asked.rubrique, etiquette, tri: tri === 'activite' ? '' : tri },
            }}
          />
          {!allowed && (
            <Notice tone="attention" title="Beaucoup de recherches à la fois">
              <p>Attendez une minute, puis recommencez : vos mots sont restés dans le champ.</p>
            </Notice>
          )}
          {one(params.fait) === 'lu' && <Notice tone="reussite" title="Tout est marqué comme lu" live />}
          {one(params.fait) === 'suivi' && <Notice tone="reussite" title="C’est noté" live />}
          {wanted && !rubrique && (
            <Notice tone="attention" title="Cette rubrique n’existe plus">
              <p>Voici tout le forum.</p>
            </Notice>
          )}
          {rubrique?.description && <p className="doux">{rubrique.description}</p>}
          {rubrique?.retiredAt && (
            <Notice tone="information" title="Cette rubrique n’accueille plus de nouveaux sujets" />
          )}
          {etiquette && (
            <p>
              Mot clé « {etiquette} » :{' '}
              <Link href={forumAddress({ ...asked, etiquette: '', page: 1 })} prefetch={false}>
                voir tous les mots clés
              </Link>
            </p>
          )}
          {member && (etiquette || rubrique) && (
            <FollowForm
              label={etiquette ? `Suivre « ${etiquette} »` : `Suivre cette rubrique`}
              cible={cible}
              cibleId={etiquette || (rubrique?.id ?? '')}
              niveau={suivi}
              action={followAction}
              retour={forumAddress(asked)}
            />
          )}
          <ListSection {...{ found, asked, searched, sansReponse, member }} />
        </div>
        <ShareCard />
      </div>
    </>
  );
}
