import Link from 'next/link';
import { ReportLink } from '@/components/moderation/report-link';
import { Avatar } from '@/components/ui/avatar';
import { ButtonLink } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import type { ConversationLine } from '@/lib/conversations/words';
import type { FormAction } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { ProjectForm } from './project-form';

type Props = {
  line: ConversationLine;
  openProject: FormAction;
  leave: (form: FormData) => Promise<void>;
};

/** Beside a conversation: with whom, about which annonce, the project to open, and the way out. */
export function CorrespondantCard({ line, openProject, leave }: Props) {
  const { id, annonceSlug, objet, correspondant, espaceSlug, canMount } = line;
  const { nom, portraitId, structure, left } = correspondant;
  return (
    <>
      <section className="pile pile-courte" aria-labelledby="avec">
        <h2 className="titre-3" id="avec">
          Avec
        </h2>
        <div className="personne">
          <Avatar nom={nom} portrait={portraitId} />
          <div>
            <p className="gras">{nom}</p>
            {structure && (
              <p className="petit">
                <Link href={paths.fiche(structure.slug)}>{structure.nom}</Link>
              </p>
            )}
          </div>
        </div>
        {!left && (
          <p>
            <ReportLink cible="compte" id={correspondant.id} quoi={nom} block />
          </p>
        )}
        {annonceSlug && (
          <p className="petit">
            À propos de l’annonce{' '}
            <Link href={paths.annonce(annonceSlug)} prefetch={false}>
              {objet}
            </Link>
          </p>
        )}
      </section>
      {(espaceSlug || canMount) && (
        <section className="carte carte--bois pile pile-courte" aria-labelledby="projet">
          <h2 className="titre-3" id="projet">
            {espaceSlug ? 'Le projet est monté' : 'Vous êtes d’accord ?'}
          </h2>
          {espaceSlug ? (
            <p>
              <ButtonLink href={paths.espace(espaceSlug)} icon="arrow-right" prefetch={false}>
                Aller au projet
              </ButtonLink>
            </p>
          ) : (
            <ProjectForm action={openProject} conversationId={id} nom={nom} />
          )}
        </section>
      )}
      <Confirm
        summary="Quitter la conversation"
        question="Quitter cette conversation ?"
        consequence={`Elle disparaît de votre liste et plus rien ne vous en arrive. ${nom} garde ce qui est écrit, et voit que vous l’avez quittée.`}
        confirm="Quitter"
        action={leave}
        fields={{ conversationId: id }}
      />
    </>
  );
}
