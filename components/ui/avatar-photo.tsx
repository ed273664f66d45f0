'use client';

import { useState } from 'react';

/** Over the initials, which stay when the photo does not come: whoever left the espace keeps theirs to themselves. */
export function AvatarPhoto({ src }: { src: string }) {
  const [lost, setLost] = useState(false);
  if (lost) return null;
  return (
    // biome-ignore lint/performance/noImgElement: made in its size by the server, behind the rights of the person
    <img
      // It may have failed before this script came.
      ref={(photo) => {
        if (photo?.complete && photo.naturalWidth === 0) setLost(true);
      }}
      src={src}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setLost(true)}
    />
  );
}
