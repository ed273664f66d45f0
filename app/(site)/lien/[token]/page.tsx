import type { Metadata } from 'next';
import { LienForm } from '@/components/comptes/lien-form';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { currentActor } from '@/lib/auth/current-actor';
import type { Connecte, Visiteur } from '@/lib/comptes/actor';
import { lienOfToken } from '@/lib/comptes/liens';
import { findLien, type UsableLien } from '@/lib/comptes/queries/liens';
import { paths } from '@/lib/core/paths';
import { of } from '@/lib/core/text';
import { redeemLienAction } from './actions';
import { asks, deadWords } from './words';

export const metadata: Metadata = {
  title: 'Lien reçu par e-mail',
  robots: { index: false },
};

export default async function LienPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const [lien, actor] = await Promise.all([findLien(lienOfToken(token)), currentActor()]);
  if (lien?.state !== 'valable') return <DeadLien {...deadWords(lien)} />;
  const { title, lead, submit } = asks[lien.purpose];
  const elsewhere = lien.purpose === 'changement_email' && !isOwner(actor, lien);
  return (
    <>
      <PageTitle title={title} lead={lead} />
      <div className="corps page entree">
        {elsewhere ? (
          <Notice tone="attention" title="Connectez-vous d’abord">
            <p>
              Pour changer d’adresse, ouvrez ce lien là où votre compte est ouvert. Votre adresse actuelle
              vous connecte encore.
            </p>
            <p>
              <ButtonLink href={paths.connexion({ suite: paths.lien(token) })} variant="secondaire">
                Aller à la connexion
              </ButtonLink>
            </p>
          </Notice>
        ) : (
          <div className="pile-large">
            <Whose lien={lien} actor={actor} />
            <LienForm
              action={redeemLienAction}
              token={token}
              submit={submit}
              choosePassword={lien.purpose === 'mot_de_passe'}
            />
          </div>
        )}
      </div>
    </>
  );
}

const isOwner = (actor: Connecte | Visiteur, lien: UsableLien) =>
  actor.kind === 'compte' && actor.id === lien.compteId;

function Whose({ lien, actor }: { lien: UsableLien; actor: Connecte | Visiteur }) {
  return (
    <div className="pile">
      <p>
        {lien.nom}, <strong>{lien.email}</strong>
      </p>
      {actor.kind === 'compte' && !isOwner(actor, lien) && (
        <Notice tone="attention" title={`Le compte ouvert ici est celui ${of(actor.nom)}`}>
          Ce lien ouvre un autre compte et fermera cette visite.
        </Notice>
      )}
    </div>
  );
}

function DeadLien({ title, text, label, href }: ReturnType<typeof deadWords>) {
  return (
    <>
      <PageTitle title={title} />
      <div className="corps page">
        <EmptyState
          drawing="introuvable"
          title="Rien n’est perdu"
          action={<ButtonLink href={href}>{label}</ButtonLink>}
        >
          <p>{text}</p>
        </EmptyState>
      </div>
    </>
  );
}
