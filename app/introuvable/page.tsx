import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import EspaceNotFound from '@/app/espaces/not-found';
import NotFound from '@/app/not-found';
import { currentPath } from '@/lib/auth/current-actor';

export const metadata: Metadata = { title: 'Page introuvable', robots: { index: false } };

/** What `server/http/not-found.ts` shows at an address where nothing is, or nothing that this visitor may see. */
export default async function NotFoundHerePage() {
  if (!(await headers()).has('x-not-found')) notFound();
  const path = await currentPath();
  return path.startsWith('/espaces/') ? <EspaceNotFound /> : <NotFound />;
}
