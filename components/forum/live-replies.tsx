'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';

type News = { nombre: number; numero: number | null; nom: string | null; etat: number | null };
const nothing = { nombre: 0, numero: null, nom: null };

/** How often a page without a session asks, while somebody looks at it. */
const ASK_MS = 40_000;

/**
 * Says who answered while one was reading, and leads to the first of it; draws the page anew when what stood in it was
 * edited, hidden, deleted or brought back: what one is typing stays. Members hear it live; visitors, whom the socket
 * serves nothing, ask from time to time.
 * @param compteur the last number of the sujet when the page was written
 * @param etat of what stood in it then
 */
export function LiveReplies({
  sujetId,
  slug,
  compteur,
  etat,
  compteId,
}: {
  sujetId: string;
  slug: string;
  compteur: number;
  etat: number;
  /** Null: a visitor. */
  compteId: string | null;
}) {
  const router = useRouter();
  const drawn = useRef<number | null>(etat);
  const [{ from, news }, setHeard] = useState<{ from: number; news: Omit<News, 'etat'> }>({
    from: compteur,
    news: nothing,
  });
  // The page was written anew, with what was announced.
  if (from !== compteur) setHeard({ from: compteur, news: nothing });

  useEffect(() => {
    const ask = async () => {
      if (document.visibilityState === 'hidden') return;
      try {
        const answer = await fetch(paths.sujetNouvelles(sujetId, compteur));
        if (!answer.ok) return;
        const { etat: now, ...heard } = (await answer.json()) as News;
        setHeard({ from: compteur, news: heard });
        // Once for each change: the page that is drawn then may say something else again.
        if (now !== etat && now !== drawn.current) {
          drawn.current = now;
          router.refresh();
        }
      } catch {
        // The network is away: it will be asked again.
      }
    };
    if (compteId === null) {
      const timer = setInterval(() => void ask(), ASK_MS);
      return () => clearInterval(timer);
    }
    let over = false;
    let leave: () => void = () => undefined;
    void import('./hear-sujet').then(({ hearSujet }) => {
      if (!over) leave = hearSujet({ sujetId, compteur, etat, ask });
    });
    return () => {
      over = true;
      leave();
    };
  }, [sujetId, compteur, etat, compteId, router]);

  return (
    <div className="nouvelle-reponse" role="status">
      {news.nombre > 0 && news.numero !== null && (
        <span className="toast">
          <Icon name="message-square-plus" />
          <span>
            {news.nombre === 1
              ? `${news.nom} vient de répondre.`
              : `${plural(news.nombre, 'nouvelle réponse', 'nouvelles réponses')}.`}
          </span>
          <Link
            className="btn btn--discret btn--petit"
            href={paths.sujetMessage(slug, news.numero)}
            prefetch={false}
          >
            Lire
          </Link>
        </span>
      )}
    </div>
  );
}
