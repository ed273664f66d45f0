'use client';

import { useEffect } from 'react';
import { enterEspace } from '@/components/discussion/live/espace-room';

const nothing = () => undefined;

/** Being on a page of an espace (of one of its documents) is being seen there. Draws nothing. */
export function BeHere({ espaceId, documentId }: { espaceId: string; documentId?: string }) {
  useEffect(() => enterEspace(espaceId, nothing, documentId), [espaceId, documentId]);
  return null;
}
