import { db } from '@/lib/core/db';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import { writeMail } from '@/lib/mails/layout';
import type { Mail } from '@/lib/mails/schema';

const select = { email: true, nom: true } as const;

/** How one answers the people who keep the site, in one clause. */
async function contact() {
  const { telephone, emailContact } = await getInstance();
  const ways = [emailContact && `écrivez à ${emailContact}`, telephone && `appelez le ${telephone}`];
  return ways.filter(Boolean).join(' ou ') || 'écrivez à l’éditeur du site';
}

/** Told to a person when an identity of another site was tied to their account (`Compte` id). */
export async function identiteRelieeMail(id: string): Promise<Mail | null> {
  const compte = await db.compte.findFirst({ where: { id, oidcSub: { not: null } }, select });
  if (!compte) return null;
  return writeMail({
    to: compte.email,
    subject: 'Votre compte a une entrée de plus',
    lines: [
      `Bonjour ${compte.nom},`,
      `Votre compte sur ${fullName(await getInstance())} vient d’être relié à votre identité professionnelle : vous pouvez entrer par elle.`,
    ],
    after: [`Ce n’est pas vous ? Prévenez-nous sans attendre : ${await contact()}.`],
  });
}
