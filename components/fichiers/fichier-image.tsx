import { paths } from '@/lib/core/paths';
import type { FichierRef } from '@/lib/fichiers/schema';

const VIGNETTE = 320;
const APERCU = 1600;

/** Pixels of the preview the server makes: never larger than the picture. */
function apercuSize({ largeur, hauteur }: FichierRef) {
  if (!largeur || !hauteur) return {};
  const scale = Math.min(1, APERCU / Math.max(largeur, hauteur));
  return {
    width: Math.max(1, Math.round(largeur * scale)),
    height: Math.max(1, Math.round(hauteur * scale)),
  };
}

/**
 * A picture of an espace: `vignette`, a square of 320 pixels, or `apercu`, whole, 1,600 pixels at most. It keeps its
 * place while it loads. Only for a fichier of genre `image` with dimensions, and not `retire`.
 */
export function FichierImage({
  fichier,
  size,
  alt,
}: {
  fichier: FichierRef;
  size: 'vignette' | 'apercu';
  alt: string;
}) {
  const square = size === 'vignette';
  return (
    // biome-ignore lint/performance/noImgElement: the server makes the two sizes itself, behind the espace's rights
    <img
      className={square ? 'vignette' : 'apercu'}
      src={square ? paths.fichierVignette(fichier.id) : paths.fichierApercu(fichier.id)}
      alt={alt}
      {...(square ? { width: VIGNETTE, height: VIGNETTE } : apercuSize(fichier))}
      loading="lazy"
      decoding="async"
    />
  );
}
