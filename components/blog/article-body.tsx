import { RichText } from '@/components/ui/rich-text';
import type { Picture, Piece } from '@/lib/blog/pieces';
import { paths } from '@/lib/core/paths';
import { VideoCard } from './video-card';

/** Legend and credit of a picture, on one line. */
export const captionOf = ({ legende, credit }: Picture) => [legende, credit].filter(Boolean).join(' ');

/** A picture of an article, with what is said of it. */
export function ArticlePicture({ photo, className }: { photo: Picture; className?: string }) {
  const { id, description, largeur, hauteur } = photo;
  const caption = captionOf(photo);
  return (
    <figure className={className}>
      {/* biome-ignore lint/performance/noImgElement: the server prepared this very size */}
      <img
        src={paths.fichierApercu(id)}
        width={largeur}
        height={hauteur}
        alt={description}
        loading="lazy"
        decoding="async"
      />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

/** What an article says, in its order. */
export function ArticleBody({ slug, pieces }: { slug: string; pieces: readonly Piece[] }) {
  return pieces.map((piece, place) => {
    // The same picture may stand twice.
    const key = `${piece.kind}-${place}`;
    if (piece.kind === 'texte') return <RichText key={key} html={piece.html} />;
    if (piece.kind === 'photo') return <ArticlePicture key={key} photo={piece.photo} />;
    const { site, film, page } = piece.video;
    return (
      <figure key={key}>
        <VideoCard site={site} page={page} frame={paths.articleVideo(slug, site, film)} />
      </figure>
    );
  });
}
