import {
  adresseChangeeMail,
  adressePriseMail,
  compteExistantMail,
  lienMail,
  motDePasseChangeMail,
} from '@/lib/comptes/mails';
import { invitationMail } from '@/lib/invitations/mails';
import type { Mail, MailKind } from '@/lib/mails/schema';

/** Who writes each kind of mail. Null: by now there is nothing to say. */
export const mailBuilders: Record<MailKind, (id: string) => Promise<Mail | null>> = {
  lien: lienMail,
  'compte-existant': compteExistantMail,
  'adresse-prise': adressePriseMail,
  'mot-de-passe-change': motDePasseChangeMail,
  'adresse-changee': adresseChangeeMail,
  invitation: invitationMail,
};
