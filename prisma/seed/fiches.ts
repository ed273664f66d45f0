import { closeFiche } from '@/lib/annuaire/commands/close-fiche';
import { createFiche } from '@/lib/annuaire/commands/create-fiche';
import { announcePhotos, describePhoto } from '@/lib/annuaire/commands/photos';
import type { Connecte } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { artistes } from './fiches/artistes';
import type { SeedFiche } from './fiches/fiche';
import { lieux } from './fiches/lieux';
import { structures } from './fiches/structures';
import { photos } from './files/photos';
import { past } from './past';
import { type PersonKey, people } from './people';

/** What the annuaire of the demonstration lists. */
export const fiches: SeedFiche[] = [...artistes, ...lieux, ...structures];

type AddFile = (announced: Announced, bytes: Buffer) => Promise<void>;
type Announced = Awaited<ReturnType<typeof announcePhotos>>[number];

/** Of those one speaks for, the one said first is the one beside one's name. */
const isFirst = ({ by, nom }: SeedFiche) => by !== undefined && people[by].structure === nom;

/**
 * Writes the annuaire: an agent wrote most of it two months ago, the rest came one by one, each by who speaks for it.
 */
export async function writeFiches(cast: Record<PersonKey, Connecte>, addFile: AddFile) {
  const { helene } = cast;
  for (const fiche of fiches.filter(({ by }) => !by)) await write(helene, fiche, past(60, '09:00'), addFile);
  const spoken = fiches.filter(({ by }) => by);
  const ordered = [...spoken.filter(isFirst), ...spoken.filter((fiche) => !isFirst(fiche))];
  for (const [index, fiche] of ordered.entries()) {
    const daysAgo = isFirst(fiche) ? 40 : Math.max(2, 38 - index);
    await write(cast[fiche.by ?? 'helene'], fiche, past(daysAgo, '10:05'), addFile);
  }
}

async function write(actor: Connecte, seed: SeedFiche, when: Date, addFile: AddFile) {
  const { by, photos: pictures = [], closed, ...fiche } = seed;
  await at(when, async () => {
    const input = { ...fiche, pourAutrui: by === undefined, distincte: true };
    const { id: ficheId } = await createFiche(actor, input);
    for (const [index, { drawing, colours, ...words }] of pictures.entries()) {
      const bytes = await photos[drawing](colours);
      const file = { nom: `${drawing}-${index + 1}.jpg`, taille: bytes.length, type: 'image/jpeg' };
      const [announced] = await announcePhotos(actor, { ficheId, files: [{ ...file, lastModified: index }] });
      if (!announced) continue;
      await addFile(announced, bytes);
      await describePhoto(actor, { fichierId: announced.id, ...words });
    }
    if (closed) await closeFiche(actor, { ficheId });
  });
}
