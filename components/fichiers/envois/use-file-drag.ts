'use client';

import { useEffect, useEffectEvent, useState } from 'react';

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Whether files are being dragged over the window; without this, a browser leaves the page to open what is dropped on
 * it. `take` gets what falls beside the layer that is to receive it (`layer`, a selector), or before it has come.
 */
export function useFileDrag(layer: string, take: (files: File[]) => void): [boolean, () => void] {
  const [dragging, setDragging] = useState(false);
  const drop = useEffectEvent((event: DragEvent) => {
    setDragging(false);
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (event.target instanceof Element && event.target.closest(layer)) return;
    take([...(event.dataTransfer?.files ?? [])]);
  });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setDragging(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    addEventListener('dragenter', over, { signal });
    addEventListener('dragover', over, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('drop', drop, { signal });
    return () => stop.abort();
  }, []);
  return [dragging, () => setDragging(false)];
}
