import type { Metadata } from 'next';
import { currentActor } from '@/lib/auth/current-actor';
import { env } from '@/lib/core/env';
import { POSTER } from './version';

/** `image` and `url` are paths. */
type Shared = Record<'title' | 'description' | 'image' | 'url', string>;
type Article = { authors: string[]; publishedTime?: string; modifiedTime: string; section?: string };

const whole = (path: string) => new URL(path, env().publicUrl).href;

/**
 * What other sites read of a page whose link is shared (Open Graph, Twitter cards). Machines read it, which nobody signed
 * in: the page of a person who is carries nothing of it, and `shared` is not asked.
 */
export async function linkPreview(
  shared: () => Promise<Shared>,
  article?: Article,
): Promise<Pick<Metadata, 'openGraph' | 'twitter'>> {
  if ((await currentActor()).kind !== 'visiteur') return {};
  const { title, description, image, url } = await shared();
  const read = {
    ...{ locale: 'fr_FR', title, description, url: whole(url) },
    images: [{ url: whole(image), ...POSTER, alt: title }],
  };
  return {
    openGraph: article ? { type: 'article', ...read, ...article } : { type: 'website', ...read },
    twitter: { card: 'summary_large_image' },
  };
}
