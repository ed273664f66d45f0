import { currentInstance } from '@/app/current-instance';
import { fullName } from '@/lib/instance/words';
import type { PosterWords } from './version';

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
