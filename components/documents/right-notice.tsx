import { Notice } from '@/components/ui/notice';
import type { Right } from './session-view';

/** Says that the right to write was given or taken away while the document was open, and gives back what was not saved. */
export function RightNotice({ right }: { right: Right }) {
  if (!right.changed) return null;
  if (right.canEdit)
    return (
      <Notice tone="reussite" title="Vous pouvez maintenant écrire dans ce document." live>
        Ce que vous écrivez s’enregistre tout seul.
      </Notice>
    );
  return (
    <Notice tone="attention" title="Vous êtes maintenant en lecture seule." live>
      {right.lost === null && 'Tout ce que vous aviez écrit est enregistré.'}
      {right.lost === '' && 'Votre dernière modification n’a peut-être pas été enregistrée.'}
      {right.lost && (
        <>
          <p>
            Vos derniers mots n’ont peut-être pas été enregistrés, et ne partiront plus. Les voici, pour les
            copier :
          </p>
          <blockquote className="doc-perdu">{right.lost}</blockquote>
        </>
      )}
    </Notice>
  );
}
