import { InviteForm } from '@/components/invitations/invite-form';
import { InviteListForm } from '@/components/invitations/invite-list-form';
import { inviteAction, inviteListAction } from './actions';

export const InviteSection = ({ espaceId }: { espaceId: string }) => (
  <section className="carte carte--bois pile" aria-labelledby="venir">
    <h2 className="titre-3" id="venir">
      Faire venir quelqu’un
    </h2>
    <InviteForm espaceId={espaceId} action={inviteAction} />
    <p className="petit doux">
      La personne reçoit un lien valable trente jours. Si elle n’a pas de compte, il la conduit jusqu’ici.
    </p>
    <InviteListForm espaceId={espaceId} action={inviteListAction} />
  </section>
);
