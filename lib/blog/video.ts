/** A film of another site that an article names by its address. */
export type Video = {
  /** Whose site it is: what playing it contacts. */
  site: string;
  /** What that site calls it. */
  film: string;
  /** Where it is watched there, with all that goes with it. */
  page: string;
};

type Maker = { host: RegExp; film: (url: URL) => string | null; site: string };

const ID = /^[\w-]{3,64}$/;
const known = (id: string | null | undefined) => (id && ID.test(id) ? id : null);
const part = (url: URL, place: number) => known(url.pathname.split('/')[place]);

const YOUTUBE = 'www.youtube-nocookie.com';
const makers: readonly Maker[] = [
  {
    host: /^(www\.|m\.)?youtube(-nocookie)?\.com$/,
    site: YOUTUBE,
    film: (url) =>
      url.pathname === '/watch'
        ? known(url.searchParams.get('v'))
        : /^\/(embed|shorts|live)\//.test(url.pathname)
          ? part(url, 2)
          : null,
  },
  { host: /^youtu\.be$/, site: YOUTUBE, film: (url) => part(url, 1) },
  {
    host: /^(www\.)?vimeo\.com$/,
    site: 'player.vimeo.com',
    film: (url) => /^\/(\d{4,14})\/?$/.exec(url.pathname)?.[1] ?? null,
  },
  {
    host: /^player\.vimeo\.com$/,
    site: 'player.vimeo.com',
    film: (url) => /^\/video\/(\d{4,14})\/?$/.exec(url.pathname)?.[1] ?? null,
  },
  {
    host: /^(www\.)?dailymotion\.com$/,
    site: 'www.dailymotion.com',
    film: (url) => (url.pathname.startsWith('/video/') ? part(url, 2) : null),
  },
  { host: /^dai\.ly$/, site: 'www.dailymotion.com', film: (url) => part(url, 1) },
];

/** As PeerTube writes them, whatever the site: `/w/<id>`, `/videos/watch/<id>`, `/videos/embed/<id>`. */
const PEERTUBE = /^\/(?:w|videos\/watch|videos\/embed)\/([\w-]{8,64})\/?$/;
const PUBLIC_HOST = /^(?!\d+(?:\.\d+){3}$)[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/;

/**
 * The film that an address leads to; null when it is none that we can show. Sites are known by their names, and PeerTube,
 * which is at home anywhere, by its addresses.
 */
export function videoOf(address: string): Video | null {
  if (address.length > 500 || !URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.port || url.username || !PUBLIC_HOST.test(url.hostname)) return null;
  const maker = makers.find(({ host }) => host.test(url.hostname));
  if (maker) {
    const film = maker.film(url);
    return film === null ? null : { site: maker.site, film, page: url.href };
  }
  const film = PEERTUBE.exec(url.pathname)?.[1];
  return film ? { site: url.hostname, film, page: url.href } : null;
}

/** Where that site plays a film within another page. */
export function playerOf({ site, film }: Pick<Video, 'site' | 'film'>): string {
  switch (site) {
    case YOUTUBE:
      return `https://${site}/embed/${film}?autoplay=1`;
    case 'player.vimeo.com':
      return `https://${site}/video/${film}?autoplay=1&dnt=1`;
    case 'www.dailymotion.com':
      return `https://${site}/embed/video/${film}?autoplay=1`;
    default:
      return `https://${site}/videos/embed/${film}?autoplay=1&p2p=0&warningTitle=0`;
  }
}
