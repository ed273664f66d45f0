import type { Metadata } from 'next';
import Link from 'next/link';
import { askedText } from '@/app/asked-text';
import { currentInstance } from '@/app/current-instance';
import { HelpCard } from '@/components/accueil/help-card';
import { GuideList } from '@/components/aide/guide-list';
import { PageTitle } from '@/components/layout/page-title';
import { Icon } from '@/components/ui/icon';
import { SearchForm } from '@/components/ui/search-form';
import { listGuides } from '@/lib/aide/guides';
import { searchGuides } from '@/lib/aide/search';
import { themeNames, themes } from '@/lib/aide/words';
import { currentActor } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';

type Props = { searchParams: Promise<{ q?: string | string[] }> };

const TITLE = 'Aide pas à pas';
const asked = async ({ searchParams }: Props) => {
  const { q } = await searchParams;
  return askedText(q);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const q = await asked(props);
  return { title: q ? `${q} – ${TITLE}` : TITLE };
}

export default async function AidePage(props: Props) {
  const [actor, instance, q] = await Promise.all([currentActor(), currentInstance(), asked(props)]);
  const guides = listGuides(actor);
  const found = q ? searchGuides(guides, q) : guides;
  return (
    <>
      <PageTitle
        title={TITLE}
        lead="Chaque geste, étape par étape, avec des images. Vous pouvez imprimer chaque guide."
      />
      <div className="corps page grille-2-1">
        <div className="pile-large">
          <SearchForm
            label="Que voulez-vous faire ?"
            action={paths.aide()}
            defaultValue={q}
            placeholder="Inviter un partenaire"
          />
          {q ? (
            <section className="pile" aria-labelledby="resultats">
              <h2 className="titre-3" id="resultats">
                {found.length > 0 ? plural(found.length, 'guide') : 'Aucun guide'} pour « {q} »
              </h2>
              {found.length > 0 ? (
                <GuideList guides={found} level={3} />
              ) : (
                <p>
                  Essayez un seul mot, par exemple « fichier », ou{' '}
                  <Link href={paths.contact({ objet: q.slice(0, 120) })}>posez-nous la question</Link>.
                </p>
              )}
              <p>
                <Link href={paths.aide()}>Voir tous les guides</Link>
              </p>
            </section>
          ) : (
            themes
              .map((theme) => ({ theme, of: guides.filter((guide) => guide.theme === theme) }))
              .filter(({ of }) => of.length > 0)
              .map(({ theme, of }) => (
                <section key={theme} className="pile pile-courte" aria-labelledby={`theme-${theme}`}>
                  <h2 className="titre-3" id={`theme-${theme}`}>
                    {themeNames[theme]}
                  </h2>
                  <GuideList guides={of} level={3} />
                </section>
              ))
          )}
        </div>
        <div className="pile-large">
          <HelpCard {...instance} />
          {actor.kind === 'compte' && (
            <p>
              <Link className="lien-suite" href={paths.bienvenue()} prefetch={false}>
                Refaire la visite de bienvenue <Icon name="arrow-right" />
              </Link>
            </p>
          )}
        </div>
      </div>
    </>
  );
}
