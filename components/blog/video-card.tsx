'use client';

import { useEffect, useRef, useState } from 'react';
import { buttonClass } from '@/components/ui/button-class';
import { useHydrated } from '@/components/ui/use-hydrated';

/**
 * A film of another site: nothing is asked from there before the click. Played in a frame of ours, whose page alone may
 * load that site. Without scripts, a link to where it is watched.
 */
export function VideoCard({ site, page, frame }: { site: string; page: string; frame: string }) {
  const [playing, setPlaying] = useState(false);
  const hydrated = useHydrated();
  const cadre = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    // The button that had the focus is gone.
    if (playing) cadre.current?.focus();
  }, [playing]);
  if (playing)
    return (
      <iframe
        ref={cadre}
        className="video-cadre"
        src={frame}
        title={`Vidéo, sur ${site}`}
        allow="autoplay; fullscreen; picture-in-picture; encrypted-media"
        allowFullScreen
      />
    );
  return (
    <div className="video-attente">
      <p>
        Une vidéo accompagne ce texte.
        <br />
        La lire contactera <b>{site}</b>, un autre site.
      </p>
      {hydrated ? (
        <button type="button" className={buttonClass({})} onClick={() => setPlaying(true)}>
          Lire la vidéo
        </button>
      ) : (
        <a className={buttonClass({})} href={page} rel="noopener nofollow">
          Lire la vidéo
        </a>
      )}
    </div>
  );
}
