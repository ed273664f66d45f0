/**
 * Whether map tiles can be asked for there: https, the three numbers of a tile, and a host without anything to fill in,
 * so that the content policy can name it.
 */
export const isTileAddress = (url: string) =>
  ['{z}', '{x}', '{y}'].every((part) => url.includes(part)) &&
  /^https:\/\/[a-z0-9.-]+(:\d{1,5})?\/[^\s"'<>\\;,]*$/i.test(url) &&
  URL.canParse(url);

/** « https://tuiles.exemple.fr »: the only other site a page may then load pictures from. Empty without tiles. */
export const tileOrigin = (tuilesUrl: string) => (isTileAddress(tuilesUrl) ? new URL(tuilesUrl).origin : '');
