import type { Metadata } from 'next';
import { MeasureOn } from '@/app/(site)/moderation/measure-on';
import { linkPreview } from '@/app/social-poster/link-preview';
import { posterVersion } from '@/app/social-poster/version';
import { ContactSection } from '@/components/annuaire/fiche/contact-section';
import { Exchanges } from '@/components/annuaire/fiche/exchanges';
import { Gallery, HeldPlace } from '@/components/annuaire/fiche/gallery';
import { Presentation } from '@/components/annuaire/fiche/presentation';
import { SalleFacts } from '@/components/annuaire/fiche/salle-facts';
import { PageTitle } from '@/components/layout/page-title';
import { FicheActions } from '@/components/signalements/fiche-actions';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { ficheJsonLd, scriptText } from '@/lib/annuaire/json-ld';
import { env } from '@/lib/core/env';
import { paths } from '@/lib/core/paths';
import { ClaimAside } from './claim-aside';
import { currentFiche } from './current-fiche';
import { FicheMap } from './fiche-map';
import { Origin } from './origin';
import { fichePoster } from './poster';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ fait?: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const fiche = await currentFiche((await params).slug);
  const where = fiche.commune ? `${fiche.genre.nom}, ${fiche.commune.nom}` : fiche.genre.nom;
  const title = fiche.commune ? `${fiche.nom}, ${fiche.commune.nom}` : fiche.nom;
  const description = fiche.accroche || where;
  const preview = await linkPreview(async () => ({
    ...{ title, description, url: paths.fiche(fiche.slug) },
    image: paths.ficheAffiche(fiche.slug, posterVersion(await fichePoster(fiche))),
  }));
  return {
    title,
    description,
    ...preview,
    alternates: { canonical: absolute(paths.fiche(fiche.slug)) },
    ...(fiche.etat === 'fermee' ? { robots: { index: false } } : {}),
  };
}

const absolute = (path: string) => env().publicUrl.origin + path;

/** What `fait` in the address says was just done. */
const done: Record<string, string> = {
  modifiee: 'La fiche est à jour, et en ligne.',
  fusionnee: 'Les deux fiches n’en font plus qu’une.',
  separee: 'Les deux fiches sont de nouveau séparées.',
};

export default async function FichePage({ params, searchParams }: Props) {
  const [fiche, { fait }] = await Promise.all([params.then(({ slug }) => currentFiche(slug)), searchParams]);
  const { nom, sigle, genre, commune, slug, photos, salle, etat } = fiche;
  const closed = etat === 'fermee';
  const data = ficheJsonLd(fiche, {
    page: absolute(paths.fiche(slug)),
    photos: photos.map(({ id }) => absolute(paths.fichierApercu(id))),
  });
  return (
    <>
      {/* Data, not a script: nothing in it is run. */}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: escaped by scriptText, and React would write &quot; */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptText(data) }} />
      <PageTitle
        title={nom}
        lead={fiche.accroche || `${genre.nom}${commune ? `, ${commune.nom}` : ''}.`}
        crumbs={[
          { label: 'Annuaire', href: paths.annuaire() },
          { label: genre.pluriel, href: paths.annuaire({ genre: genre.id }) },
        ]}
        action={
          fiche.canEdit &&
          etat !== 'masquee' && (
            <ButtonLink href={paths.ficheModifier(slug)} variant="secondaire" icon="pencil" prefetch={false}>
              Modifier la fiche
            </ButtonLink>
          )
        }
      />
      <div className="corps page grille-2-1">
        <div className="pile-section">
          {fiche.canEdit && fait && done[fait] && <Notice tone="reussite" title={done[fait]} live />}
          <MeasureOn kind="fiche" id={fiche.id} hidden={etat === 'masquee'} mine={fiche.mine} />
          {closed && (
            <Notice tone="attention" title="Cette structure n’existe plus">
              Sa fiche reste, pour mémoire. Elle n’est plus dans les listes de l’annuaire.
            </Notice>
          )}
          {photos.length > 0 ? <Gallery nom={nom} photos={photos} /> : <HeldPlace id={fiche.id} />}
          {sigle && <p className="doux">Aussi appelé {sigle}.</p>}
          <Presentation fiche={fiche} />
          {salle && <SalleFacts salle={salle} />}
          {!closed && <Exchanges offres={fiche.offres} demandes={fiche.demandes} />}
          <FicheActions id={fiche.id} slug={slug} reprise={fiche.reprise} />
        </div>
        <aside className="pile-large" aria-label="Contact et gestion de la fiche">
          {!closed && <ContactSection fiche={fiche} />}
          {!closed && <ClaimAside slug={slug} ficheId={fiche.id} />}
          <FicheMap fiche={fiche} />
          <Origin fiche={fiche} />
        </aside>
      </div>
    </>
  );
}
