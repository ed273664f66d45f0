import { paths } from '@/lib/core/paths';

/** An image of a document: a fichier of the espace, its words for who does not see it, and its shape. */
export type DocumentImage = {
  fichierId: string;
  alt: string;
  largeur: number | null;
  hauteur: number | null;
};

const ID = /^[0-9a-f-]{36}$/;
export const ALT_MAX = 500;
const SIDE_MAX = 100_000;

const side = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value <= SIDE_MAX ? value : null;

/** What a node says of an image, or null: whatever a foreign client wrote, only a fichier of this site comes out. */
export function readImage(attrs: Record<string, unknown> | undefined): DocumentImage | null {
  const fichierId = attrs?.fichierId;
  if (typeof fichierId !== 'string' || !ID.test(fichierId)) return null;
  const alt = typeof attrs?.alt === 'string' ? attrs.alt.slice(0, ALT_MAX) : '';
  return { fichierId, alt, largeur: side(attrs?.largeur), hauteur: side(attrs?.hauteur) };
}

/** The attributes of its `<img>`. The address is made from the id alone. */
export function imageAttributes({ fichierId, alt, largeur, hauteur }: DocumentImage) {
  return {
    src: paths.fichierApercu(fichierId),
    alt,
    ...(largeur && hauteur ? { width: largeur, height: hauteur } : {}),
  };
}
