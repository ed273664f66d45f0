import { Notice } from '@/components/ui/notice';
import type { AnnoncePage } from '@/lib/annonces/queries';
import { fullDate } from '@/lib/core/dates';

const done: Record<string, string> = {
  publiee: 'Votre annonce est en ligne',
  modifiee: 'L’annonce est à jour, et en ligne',
  pourvue: 'L’annonce est marquée pourvue',
  disponible: 'L’annonce attend de nouveau des réponses',
  renouvelee: 'L’annonce est de nouveau en ligne',
  retiree: 'L’annonce est retirée du site',
  issue: 'Merci, c’est noté',
  commentee: 'Votre commentaire est en ligne',
  reclassee: 'L’annonce est reclassée, son auteur est prévenu',
  renvoyee: 'L’annonce est renvoyée vers l’agenda, son auteur est prévenu',
  retablie: 'La décision est annulée, l’annonce est comme avant',
};

/** What was just done, read out on arrival. */
export function DoneNotice({ annonce, fait }: { annonce: AnnoncePage; fait: string | undefined }) {
  const title = fait && done[fait];
  if (!title || (fait !== 'commentee' && !annonce.mine && !annonce.canReclassify)) return null;
  return (
    <Notice tone="reussite" title={title} live>
      {fait === 'publiee' && annonce.expiresAt && (
        <p>
          Elle y reste jusqu’au {fullDate(annonce.expiresAt)}. Les réponses arrivent dans vos conversations,
          et par e-mail ; votre adresse n’est montrée à personne.
        </p>
      )}
    </Notice>
  );
}

/** Why an annonce is not, or no longer, waiting for answers. */
export function StateNotice({ annonce }: { annonce: AnnoncePage }) {
  const { etat, mine } = annonce;
  switch (etat) {
    case 'pourvue':
      return (
        <Notice tone="information" title="Cette annonce est pourvue">
          {mine
            ? 'Elle reste dans les listes, en gris, jusqu’à sa date de fin.'
            : 'Son auteur a trouvé. Elle reste visible quelque temps, pour mémoire.'}
        </Notice>
      );
    case 'expiree':
      return (
        <Notice tone="attention" title="Cette annonce a expiré">
          {mine
            ? 'Elle n’est plus dans les listes. Remettez-la en ligne si elle sert encore.'
            : 'Elle n’est plus dans les listes, et ne reçoit plus de réponses.'}
        </Notice>
      );
    case 'archivee':
      return (
        <Notice tone="attention" title="Cette annonce est archivée">
          {mine ? 'Vous seul la voyez, avec les agents.' : 'Son auteur et les agents sont seuls à la voir.'}
        </Notice>
      );
    case 'redirigee':
      return (
        <Notice tone="attention" title="Cette annonce a été renvoyée vers l’agenda public">
          {mine
            ? 'Elle annonce un spectacle, qui a sa place dans l’agenda public. Votre texte reste ici : vous pouvez le copier.'
            : 'Son auteur et les agents sont seuls à la voir.'}
        </Notice>
      );
    default:
      return null;
  }
}
