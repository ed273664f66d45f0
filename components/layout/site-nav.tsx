'use client';

import { paths } from '@/lib/core/paths';
import { NavLink } from './nav-link';
import { rooms } from './rooms';

const membersRooms = [...rooms, { href: paths.espaces(), label: 'Mes espaces' }];

/** The rooms of the site. */
export function SiteNav({ member }: { member: boolean }) {
  return (
    <nav className="nav" aria-label="Navigation principale">
      <ul>
        {(member ? membersRooms : rooms).map(({ href, label }) => (
          <li key={href}>
            <NavLink href={href}>{label}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
