import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { currentActor } from '@/lib/auth/current-actor';
import { findVideo } from '@/lib/blog/queries/video';
import { playerOf } from '@/lib/blog/video';

export const dynamic = 'force-dynamic';

type Params = { params: Promise<{ slug: string; site: string; film: string }> };

/**
 * A film of an article, in a page of its own that the article frames once it is asked for: the content policy of this
 * answer alone lets the site of the film in (server/http), and only for a film that the article names.
 */
export async function GET(_request: Request, { params }: Params) {
  const video = await findVideo(await currentActor(), await params);
  if (!video) notFound();
  const nonce = (await headers()).get('x-nonce') ?? '';
  // Both parts of the address are letters, figures, dots and dashes: `videoOf` takes nothing else.
  const page = `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><meta name="robots" content="noindex"><title>Vidéo, sur ${video.site}</title>
<style nonce="${nonce}">html,body,iframe{margin:0;width:100%;height:100%;border:0;display:block;background:#111;overflow:hidden}</style></head>
<body><iframe src="${playerOf(video)}" title="Vidéo, sur ${video.site}" allow="autoplay; fullscreen; picture-in-picture; encrypted-media" allowfullscreen referrerpolicy="strict-origin-when-cross-origin"></iframe></body></html>`;
  return new Response(page, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'private, no-cache' },
  });
}
