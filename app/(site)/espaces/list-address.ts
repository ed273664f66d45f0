import { paths } from '@/lib/core/paths';

type Place = { vue?: string; q?: string; page?: number };

/** The address of a page of the list, search kept. */
export function listAddress({ vue, q, page = 1 }: Place): string {
  const params = new URLSearchParams();
  if (vue) params.set('vue', vue);
  if (q) params.set('q', q);
  if (page > 1) params.set('page', String(page));
  return params.size > 0 ? `${paths.espaces()}?${params}` : paths.espaces();
}
