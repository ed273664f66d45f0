'use client';

import { usePathname } from 'next/navigation';
import { ButtonLink } from '@/components/ui/button';
import { paths } from '@/lib/core/paths';

const entries = [
  { href: paths.inscription(), label: 'S’inscrire' },
  { href: paths.connexion(), label: 'Se connecter' },
];

/** The two ways in, without the one that is open: a page does not offer its own address. */
export function VisitorActions() {
  const path = usePathname();
  const offered = entries.filter((entry) => entry.href !== path);
  return offered.map((entry, place) => (
    <ButtonLink
      key={entry.href}
      href={entry.href}
      variant={place === offered.length - 1 ? 'secondaire' : 'discret'}
      size="petit"
      prefetch={false}
    >
      {entry.label}
    </ButtonLink>
  ));
}
