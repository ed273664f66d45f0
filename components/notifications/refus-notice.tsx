import Link from 'next/link';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { paths } from '@/lib/core/paths';

/** Tells somebody that their mails come back, and the way out; `children`: how to try the address again. */
export function RefusNotice({
  email,
  raison,
  children,
}: {
  email: string;
  raison: string;
  children?: ReactNode;
}) {
  return (
    <Notice tone="attention" title="Nos e-mails ne vous parviennent plus">
      <p>
        Le serveur de {email} les refuse. Motif : {raison.charAt(0).toLocaleLowerCase('fr')}
        {raison.slice(1)}. Plus aucune notification ne part à cette adresse.
      </p>
      {children ?? (
        <p>
          <Link href={paths.notificationsReglages()} prefetch={false}>
            Essayer de nouveau cette adresse
          </Link>
        </p>
      )}
      <p>
        Sinon, <Link href={`${paths.compte()}#adresse`}>donnez une autre adresse</Link>.
      </p>
    </Notice>
  );
}
