import type { Metadata } from 'next';
import Link from 'next/link';
import { IssueForm, RenewForm } from '@/components/annonces/lien-forms';
import { PageTitle } from '@/components/layout/page-title';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { type FollowedLien, findAnnonceLien } from '@/lib/annonces/lien-queries';
import { issueNames } from '@/lib/annonces/words';
import { fullDate } from '@/lib/core/dates';
import { paths } from '@/lib/core/paths';
import { answerByLinkAction, renewByLinkAction } from './actions';

export const metadata: Metadata = { title: 'Lien reçu par e-mail', robots: { index: false } };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ fait?: string | string[] }> };

export default async function AnnonceLienPage({ params, searchParams }: Props) {
  const [{ token }, { fait }] = await Promise.all([params, searchParams]);
  const lien = await findAnnonceLien(token);
  if (!lien) return <Unknown />;
  return lien.purpose === 'issue' ? (
    <Outcome lien={lien} token={token} said={fait === 'note'} />
  ) : (
    <Renewal lien={lien} token={token} done={fait === 'renouvelee'} />
  );
}

type Of<P extends FollowedLien['purpose']> = Extract<FollowedLien, { purpose: P }>;

function Renewal({ lien, token, done }: { lien: Of<'renouveler'>; token: string; done: boolean }) {
  const { titre, slug, state, expiresAt, sansLimite } = lien;
  const see = (
    <p>
      <Link href={paths.annonce(slug)}>Voir l’annonce</Link>
    </p>
  );
  if (state === 'valable')
    return (
      <>
        <PageTitle title="Renouveler l’annonce" lead={titre} />
        <div className="corps page pile-large">
          <p>
            {lien.etat === 'expiree'
              ? `Elle a expiré le ${fullDate(expiresAt)}. Un geste, et elle revient dans les listes.`
              : `Elle expire le ${fullDate(expiresAt)}. Un geste, et elle reste.`}
            {sansLimite && ' Son dernier jour pour répondre, passé, sera effacé.'}
          </p>
          <RenewForm action={renewByLinkAction} token={token} />
          {see}
        </div>
      </>
    );
  const gone = state === 'parti';
  return (
    <>
      <PageTitle
        title={gone ? 'Cette annonce n’est plus en ligne' : done ? 'C’est renouvelé' : 'Ce lien a déjà servi'}
        lead={titre}
      />
      <div className="corps page pile-large">
        {gone ? (
          <p>
            Pour la remettre, connectez-vous et ouvrez <Link href={paths.mesAnnonces()}>Mes annonces</Link>.
          </p>
        ) : (
          <Notice
            tone="reussite"
            title={`L’annonce est en ligne jusqu’au ${fullDate(expiresAt)}`}
            live={done}
          />
        )}
        {!gone && see}
      </div>
    </>
  );
}

function Outcome({ lien, token, said }: { lien: Of<'issue'>; token: string; said: boolean }) {
  const { titre, slug, issue, etat } = lien;
  return (
    <>
      <PageTitle title="Qu’est devenue votre annonce ?" lead={titre} />
      <div className="corps page pile-large">
        {issue && (
          <Notice
            tone="reussite"
            title={`${said ? 'Merci, c’est noté' : 'Votre réponse'} : ${issueNames[issue].toLowerCase()}`}
            live={said}
          >
            Elle a changé ? Choisissez-en une autre.
          </Notice>
        )}
        <IssueForm action={answerByLinkAction} token={token} issue={issue} />
        {issue === 'abouti' && etat === 'publiee' && (
          <p>
            L’annonce est encore en ligne. <Link href={paths.annonce(slug)}>La marquer comme pourvue</Link>
          </p>
        )}
      </div>
    </>
  );
}

const Unknown = () => (
  <>
    <PageTitle title="Ce lien n’est pas complet" />
    <div className="corps page">
      <EmptyState
        drawing="introuvable"
        title="Rien n’est perdu"
        action={<ButtonLink href={paths.mesAnnonces()}>Aller à mes annonces</ButtonLink>}
      >
        <p>
          Il a peut-être été coupé par votre messagerie, ou l’annonce a été supprimée. Copiez-le en entier
          dans la barre d’adresse.
        </p>
      </EmptyState>
    </div>
  </>
);
