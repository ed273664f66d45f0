'use client';

import { useDropzone } from '@uploadthing/react';

/**
 * Over the whole page while files are dragged above it. What is dropped may hold folders: the files in them are found.
 * Only what a pointer does passes here; the file field serves everybody else.
 */
export function PageDrop({ onFiles }: { onFiles: (files: File[]) => void }) {
  const { getRootProps, isDragActive } = useDropzone({ onDrop: onFiles });
  const { ref, onDragEnter, onDragOver, onDragLeave, onDrop } = getRootProps();
  return (
    <div
      className="depot-page"
      data-actif={isDragActive}
      aria-hidden="true"
      {...{ ref, onDragEnter, onDragOver, onDragLeave, onDrop }}
    >
      <p>Posez vos fichiers ici</p>
    </div>
  );
}
