import { Notice } from '@/components/ui/notice';
import type { LinkState } from '@/lib/referents/queries';

const said: Record<Exclude<LinkState, 'valable'>, { title: string; text: string }> = {
  expire: {
    title: 'Ce lien a expiré',
    text: 'Demandez un nouveau code ci-dessous : il arrive en une minute.',
  },
  servi: {
    title: 'Ce lien a déjà servi',
    text: 'Si c’est vous qui l’avez suivi, connectez-vous avec le même compte. Sinon, choisissez une autre preuve.',
  },
  'autre-compte': {
    title: 'Ce lien a été demandé depuis un autre compte',
    text: 'Il ne vaut que pour la personne qui l’a demandé. Connectez-vous avec son compte, ou demandez votre propre code.',
  },
};

/** Why the link that was followed opens nothing. */
export const LinkNotice = ({ link }: { link: Exclude<LinkState, 'valable'> }) => (
  <Notice tone="attention" title={said[link].title}>
    <p>{said[link].text}</p>
  </Notice>
);
