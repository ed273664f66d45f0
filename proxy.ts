import { type NextRequest, NextResponse } from 'next/server';
import { framedSite, isEmbeddable } from '@/lib/core/embeddable';

/**
 * What a page may load and reach: itself. Scripts need the nonce of this very answer; whatever they load themselves is
 * trusted in turn. Pictures come from one other site when the instance has map tiles. A film plays in a frame of ours that
 * alone may show its site. Development adds what React's and Next's tools need.
 */
type Allowed = { tiles: string; embeddable: boolean; film: string | null };

function contentSecurityPolicy(nonce: string, { tiles, embeddable, film }: Allowed) {
  const dev = process.env.NODE_ENV === 'development';
  const site = new URL(process.env.PUBLIC_URL ?? 'http://localhost:3000');
  const sockets = `${site.protocol === 'https:' ? 'wss' : 'ws'}://${site.host}`;
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:${tiles && ` ${tiles}`}`,
    "font-src 'self'",
    `connect-src 'self' ${sockets}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...(film ? [`frame-src https://${film}`] : []),
    `frame-ancestors ${embeddable ? '*' : film ? "'self'" : "'none'"}`,
    ...(site.protocol === 'https:' ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** Gives each page its nonce and tells it its own address. Everything else about requests is decided in server/http. */
export function proxy(request: NextRequest) {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = contentSecurityPolicy(nonce, {
    // Written by server/http, which removes anybody else's.
    tiles: request.headers.get('x-tile-origin') ?? '',
    embeddable: isEmbeddable(request.nextUrl.pathname),
    film: framedSite(request.nextUrl.pathname),
  });
  const address = request.nextUrl.clone();
  address.searchParams.delete('_rsc');
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-pathname', address.pathname + address.search);
  // Next reads the nonce back from here for the scripts it writes.
  headers.set('content-security-policy', policy);
  const response = request.headers.has('x-not-found')
    ? NextResponse.rewrite(new URL('/introuvable', request.nextUrl), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = { matcher: '/((?!_next/static/|_next/image).*)' };
