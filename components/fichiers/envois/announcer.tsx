'use client';

import { useEffect, useRef, useState } from 'react';
import type { UploadState } from '../upload';
import type { Envoi } from './upload-queue';
import { announcement } from './words';

/** Says aloud, one after another, what happens to the uploads: beginnings, cuts and ends, not percentages. */
export function UploadAnnouncer({ envois }: { envois: Envoi[] }) {
  const before = useRef(new Map<string, UploadState>());
  const [said, setSaid] = useState('');
  useEffect(() => {
    const news = envois
      .map((envoi) => announcement(before.current.get(envoi.id), envoi))
      .filter(Boolean)
      .join(' ');
    before.current = new Map(envois.map(({ id, state }) => [id, state]));
    if (news) setSaid(news);
  }, [envois]);
  return (
    <p className="sr" role="status">
      {said}
    </p>
  );
}
