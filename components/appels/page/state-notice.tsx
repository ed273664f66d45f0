import { Notice } from '@/components/ui/notice';
import type { AppelPage } from '@/lib/appels/queries';

const done: Record<string, string> = {
  publie: 'L’appel est en ligne',
  modifie: 'L’appel est à jour',
  retire: 'L’appel est retiré du site',
  remis: 'L’appel est de nouveau en ligne',
  suivi: 'Vous suivez cet appel',
  oublie: 'Vous ne suivez plus cet appel',
};

/** What was just done, and why a call is not for everybody. */
export function AppelNotices({ appel, fait }: { appel: AppelPage; fait: string | undefined }) {
  const title = fait && done[fait];
  return (
    <>
      {title ? <Notice tone="reussite" title={title} live /> : null}
      {appel.etat === 'retire' && (
        <Notice tone="attention" title="Cet appel est retiré">
          Les agents sont seuls à le voir. « Remettre en ligne » le rend à tous, à la même adresse.
        </Notice>
      )}
      {appel.etat === 'brouillon' && (
        <Notice tone="attention" title="Cet appel est un brouillon">
          Les agents sont seuls à le voir.
        </Notice>
      )}
    </>
  );
}
