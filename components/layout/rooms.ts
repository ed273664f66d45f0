import { paths } from '@/lib/core/paths';

/** What everybody finds in the header: in its line of links where there is room, else in its menus. */
export const rooms = [
  { href: paths.annuaire(), label: 'Annuaire' },
  { href: paths.annonces(), label: 'Annonces' },
  { href: paths.appels(), label: 'Appels' },
  { href: paths.forum(), label: 'Forum' },
  { href: paths.blog(), label: 'Blog' },
];
