import type { Metadata } from 'next';
import Link from 'next/link';
import { currentInstance } from '@/app/current-instance';
import { ContactCard } from '@/components/contact/contact-card';
import { ContactForm } from '@/components/contact/contact-form';
import { PageTitle } from '@/components/layout/page-title';
import { currentActor } from '@/lib/auth/current-actor';
import { paths } from '@/lib/core/paths';
import { writeToTeamAction } from './actions';

export const metadata: Metadata = { title: 'Nous écrire' };

type Props = { searchParams: Promise<{ objet?: string | string[] }> };

export default async function ContactPage({ searchParams }: Props) {
  const [actor, instance, { objet }] = await Promise.all([currentActor(), currentInstance(), searchParams]);
  const known = actor.kind === 'compte' ? { nom: actor.nom, email: actor.email } : null;
  return (
    <>
      <PageTitle
        title="Nous écrire"
        lead="Une question, une difficulté, une idée : une personne vous lit, et vous répond."
      />
      <div className="corps page grille-2-1">
        {instance.emailContact ? (
          <ContactForm
            known={known}
            objet={typeof objet === 'string' ? objet.slice(0, 120) : ''}
            action={writeToTeamAction}
          />
        ) : (
          <p className="texte">
            L’équipe n’a pas donné d’adresse e-mail. Vous pouvez écrire à l’éditeur du site, aux coordonnées
            des <Link href={paths.mentionsLegales()}>mentions légales</Link>.
          </p>
        )}
        <ContactCard telephone={instance.telephone} horaires={instance.horaires} />
      </div>
    </>
  );
}
