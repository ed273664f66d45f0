import Link from 'next/link';
import { listAddress } from './list-address';

/** One's own espaces, or the projects shown to everybody. */
export function Views({ all }: { all: boolean }) {
  return (
    <nav className="onglets" aria-label="Quels espaces">
      <Link href={listAddress({})} prefetch={false} aria-current={all ? undefined : 'page'}>
        Les miens
      </Link>
      <Link href={listAddress({ vue: 'tous' })} prefetch={false} aria-current={all ? 'page' : undefined}>
        Présentés à tous
      </Link>
    </nav>
  );
}
