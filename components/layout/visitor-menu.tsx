import { Icon } from '@/components/ui/icon';
import { Menu } from '@/components/ui/menu';
import { paths } from '@/lib/core/paths';
import { NavLink } from './nav-link';
import { rooms } from './rooms';

/** On narrow windows, what the header has no room for; on the narrowest, the ways in too. */
export function VisitorMenu() {
  return (
    <Menu className="menu">
      <summary className="btn btn--discret btn--icone">
        <Icon name="menu" />
        <span className="sr">Menu</span>
      </summary>
      <nav className="menu-volet" aria-label="Menu">
        <ul>
          <li className="seul-etroit">
            <NavLink href={paths.recherche()}>Rechercher</NavLink>
          </li>
          {rooms.map(({ href, label }) => (
            <li key={href}>
              <NavLink href={href}>{label}</NavLink>
            </li>
          ))}
          <li>
            <NavLink href={paths.aide()}>Aide</NavLink>
          </li>
          <li className="seul-etroit">
            <NavLink href={paths.connexion()}>Se connecter</NavLink>
          </li>
          <li className="seul-etroit">
            <NavLink href={paths.inscription()}>S’inscrire</NavLink>
          </li>
        </ul>
      </nav>
    </Menu>
  );
}
