'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { buttonClass } from '@/components/ui/button-class';
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
    <Link
      key={entry.href}
      href={entry.href}
      className={buttonClass({
        variant: place === offered.length - 1 ? 'secondaire' : 'discret',
        size: 'petit',
      })}
      prefetch={false}
    >
      {entry.label}
    </Link>
  ));
}
