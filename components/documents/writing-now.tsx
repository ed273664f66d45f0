'use client';

import { usePresents } from '@/components/discussion/live/presence-store';
import { Avatar } from '@/components/ui/avatar';
import type { Present } from '@/lib/presence/schema';

const SHOWN = 4;
const names = new Intl.ListFormat('fr', { type: 'conjunction' });

/** Who else has a document open now, beside it in a list. */
export function WritingNow({
  espaceId,
  documentId,
  meId,
  presents: initial,
}: {
  espaceId: string;
  documentId: string;
  meId: string;
  presents: Present[];
}) {
  const here = usePresents(espaceId, initial).filter(
    (present) => present.documentId === documentId && present.compteId !== meId,
  );
  if (here.length === 0) return null;
  const verb = here.length === 1 ? 'y est' : 'y sont';
  return (
    <span className="doc-presents petit">
      <span className="gens">
        {here.slice(0, SHOWN).map(({ compteId, nom, couleur, portraitId }) => (
          <Avatar key={compteId} nom={nom} couleur={couleur} portrait={portraitId} size="petit" />
        ))}
      </span>
      <span>
        {names.format(here.map(({ nom }) => nom))} {verb} en ce moment
      </span>
    </span>
  );
}
