import { MeasureOn } from '@/app/(site)/moderation/measure-on';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { longDay } from '@/lib/core/dates';
import type { SujetPage } from '@/lib/forum/queries/sujet';
import { restoreSujetAction } from './actions';

/** What was just done, read out on arrival. */
const done: Record<string, string> = {
  publie: 'Votre sujet est en ligne. Chaque réponse vous sera signalée.',
  garde: 'Votre brouillon est gardé',
  modifie: 'Votre message est modifié',
  supprime: 'Le message est supprimé. Vous pouvez le rétablir, à sa place.',
  retabli: 'Le message est rétabli',
  retenue: 'La réponse est retenue',
  'plus-retenue': 'Aucune réponse n’est plus retenue',
  suivi: 'C’est noté',
  range: 'C’est fait',
  'sujet-retabli': 'Le sujet est rétabli',
};

export function Notices({ sujet, fait, mine }: { sujet: SujetPage; fait: string; mine: boolean }) {
  const words = done[fait];
  return (
    <>
      {words && <Notice tone="reussite" title={words} live />}
      <MeasureOn kind="sujet" id={sujet.id} hidden={sujet.hiddenAt !== null} mine={mine} />
      {sujet.deletedAt && (
        <Notice tone="attention" title={`Ce sujet est supprimé depuis ${longDay(sujet.deletedAt)}`}>
          <p>Personne d’autre que vous et les agents ne le voit.</p>
          {sujet.canRestore && (
            <form action={restoreSujetAction}>
              <input type="hidden" name="sujetId" value={sujet.id} />
              <SubmitButton variant="secondaire" size="petit">
                <Icon name="rotate-ccw" /> Rétablir le sujet
              </SubmitButton>
            </form>
          )}
        </Notice>
      )}
    </>
  );
}
