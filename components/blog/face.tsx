import { MotifDrawing } from '@/components/affiches/motif';
import { pickPoster } from '@/components/affiches/pick';
import type { ArticleLine } from '@/lib/blog/words';
import { paths } from '@/lib/core/paths';

/** A poster without its words: in the place of a picture that an article has not. */
export function PosterFace({ id, large = false }: { id: string; large?: boolean }) {
  const { ground, motif } = pickPoster(id, '');
  return (
    <div className={`affiche affiche--${ground}${large ? ' affiche--large' : ''}`} aria-hidden="true">
      <MotifDrawing name={motif} />
    </div>
  );
}

/** The picture of an article in a list. Its title says the same beside it: nothing is read out. */
export function ArticleFace({
  article: { id, couverture },
  large = false,
}: {
  article: Pick<ArticleLine, 'id' | 'couverture'>;
  large?: boolean;
}) {
  if (!couverture) return <PosterFace id={id} />;
  return (
    // biome-ignore lint/performance/noImgElement: the server prepared this very size
    <img
      src={large ? paths.fichierApercu(couverture.id) : paths.fichierVignette(couverture.id)}
      width={large ? 800 : 320}
      height={large ? 600 : 200}
      alt=""
      loading="lazy"
    />
  );
}
