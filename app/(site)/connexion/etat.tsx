import { ForgetHere } from '@/components/mes-donnees/forget-here';
import { Notice } from '@/components/ui/notice';

/** What just happened, by the word in the address; any other word says nothing. */
const etats: Record<string, { tone: 'reussite' | 'erreur'; title: string; text: string }> = {
  supprime: {
    tone: 'reussite',
    title: 'Votre compte est supprimé',
    text: 'Vos données sont effacées. Un dernier message vous le confirme.',
  },
};

export function EtatNotice({ etat }: { etat: string | string[] | undefined }) {
  const known = typeof etat === 'string' && Object.hasOwn(etats, etat) ? etats[etat] : undefined;
  if (!known) return null;
  return (
    <>
      <Notice tone={known.tone} title={known.title} live>
        {known.text}
      </Notice>
      {etat === 'supprime' && <ForgetHere />}
    </>
  );
}
