import { currentInstance } from '@/app/current-instance';
import { env } from '@/lib/core/env';
import { fullName } from '@/lib/instance/words';
import { POSTER, type PosterWords } from './version';

/** What the picture of a page shows, in the colours and under the name of the instance. */
export async function posterWords(page: Pick<PosterWords, 'id' | 'title' | 'over'>): Promise<PosterWords> {
  const instance = await currentInstance();
  return {
    ...page,
    site: fullName(instance),
    teinte: instance.rideauTeinte,
    chroma: instance.rideauChroma,
  };
}

/** What other sites read of a shared page (Open Graph). `image` and `url` are paths. */
export const openGraph = ({
  title,
  description,
  image,
  url,
}: Record<'title' | 'description' | 'image' | 'url', string>) => ({
  locale: 'fr_FR',
  title,
  description,
  url: new URL(url, env().publicUrl).href,
  images: [{ url: new URL(image, env().publicUrl).href, ...POSTER, alt: title }],
});
