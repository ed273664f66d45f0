import { ForgetHere } from '@/components/mes-donnees/forget-here';
import { Notice } from '@/components/ui/notice';
import { contesterFermeture } from '@/lib/comptes/words';

/** What just happened, by the word in the address; any other word says nothing. */
const etats: Record<string, { tone: 'reussite' | 'erreur'; title: string; text: string }> = {
  supprime: {
    tone: 'reussite',
    title: 'Votre compte est supprimé',
    text: 'Vos données sont effacées. Un dernier message vous le confirme.',
  },
  'identite-reliee': {
    tone: 'reussite',
    title: 'Votre compte est relié',
    text: 'Vous pouvez maintenant entrer par votre identité professionnelle.',
  },
  desactive: {
    tone: 'erreur',
    title: 'Ce compte est fermé',
    text: `Un message vous en a donné les raisons. ${contesterFermeture}`,
  },
  'identite-absente': {
    tone: 'erreur',
    title: 'Le service d’identité ne répond pas',
    text: 'Réessayez dans quelques minutes, ou entrez avec votre adresse e-mail.',
  },
  'identite-refusee': {
    tone: 'erreur',
    title: 'La connexion n’est pas allée au bout',
    text: 'Le service d’identité ne vous a pas laissé passer, ou vous avez renoncé. Réessayez, ou entrez avec votre adresse e-mail.',
  },
  'identite-perdue': {
    tone: 'erreur',
    title: 'Cette connexion a expiré',
    text: 'Elle a duré trop longtemps, a déjà servi, ou a commencé dans un autre navigateur. Recommencez ici.',
  },
  'identite-echec': {
    tone: 'erreur',
    title: 'La réponse du service d’identité n’est pas sûre',
    text: 'Elle a été refusée. Recommencez ; si cela se répète, entrez avec votre adresse e-mail et prévenez-nous.',
  },
  'identite-adresse': {
    tone: 'erreur',
    title: 'Votre adresse e-mail n’est pas vérifiée',
    text: 'Le service d’identité ne nous a pas donné d’adresse vérifiée. Entrez avec votre adresse e-mail.',
  },
  'identite-trop': {
    tone: 'erreur',
    title: 'Trop d’essais en peu de temps',
    text: 'Réessayez dans quelques minutes.',
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
