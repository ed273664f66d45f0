import { NotFoundPage } from '@/components/layout/not-found-page';

/**
 * Next draws this, and its likes further down, with every page, should it be needed: bare, or each page would carry a
 * second header. What people see at an address where nothing is lies in `introuvable`.
 */
export default function NotFound() {
  return <NotFoundPage />;
}
