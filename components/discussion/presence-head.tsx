'use client';

import { usePresents } from '@/components/discussion/live/presence-store';
import { Avatar } from '@/components/ui/avatar';
import type { Present } from '@/lib/presence/schema';

const SHOWN = 4;

/** Who is here, beside the title, where the panel has no room. */
export function PresenceHead({
  espaceId,
  meId,
  presents: initial,
}: {
  espaceId: string;
  meId: string;
  presents: Present[];
}) {
  const others = usePresents(espaceId, initial).filter(({ compteId }) => compteId !== meId);
  if (others.length === 0) return null;
  return (
    <div className="presence-tete ligne flex-nowrap gap-2">
      <span className="gens">
        {others.slice(0, SHOWN).map(({ compteId, nom, couleur, portraitId }) => (
          <Avatar key={compteId} nom={nom} couleur={couleur} size="petit" portrait={portraitId} />
        ))}
      </span>
      <span className="sr">{others.map(({ nom }) => nom).join(', ')}</span>
      <span className="petit doux">en ligne</span>
    </div>
  );
}
