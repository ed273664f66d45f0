import type { Actor } from '@/lib/comptes/actor';
import { Prisma, rows } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { canReadSujet } from '../policy';
import { reponseBrouillon, SUJET_BROUILLON } from '../words';

/** Where a draft goes on, and the sujet that it answers in; none for a new sujet. */
export type Drafted = { chemin: string; titre: string | null };

type Raw = Parameters<typeof canReadSujet>[1] & { id: string; slug: string; titre: string };

/** Of drafts (by their keys, fifty at most), those of the forum that can be gone on with: nothing of what the actor may not read. */
export async function draftedSujets(actor: Actor, cles: readonly string[]): Promise<Map<string, Drafted>> {
  const prefix = reponseBrouillon('');
  const ids = cles.filter((cle) => cle.startsWith(prefix)).map((cle) => cle.slice(prefix.length));
  const found =
    ids.length === 0
      ? []
      : await rows<Raw>(Prisma.sql`
          select id, slug, titre, "auteurId", "deletedAt", "hiddenAt" from sujets
          where id = any(${ids}::text[]) and "fusionneDansId" is null`);
  return new Map([
    ...found
      .filter((sujet) => canReadSujet(actor, sujet))
      .map(({ id, slug, titre }): [string, Drafted] => [
        reponseBrouillon(id),
        { chemin: `${paths.sujet(slug)}#repondre`, titre },
      ]),
    ...cles
      .filter((cle) => cle === SUJET_BROUILLON)
      .map((cle): [string, Drafted] => [cle, { chemin: paths.sujetNouveau(), titre: null }]),
  ]);
}
