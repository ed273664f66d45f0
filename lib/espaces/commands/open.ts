import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { consume, type Limit } from '@/lib/core/rate-limit';
import { createDocumentIn } from '@/lib/documents/commands';
import { requireCompte } from '@/lib/membres/access';
import { addMembre } from '@/lib/membres/join';
import { describeProject } from '../description';
import { openEspaceInput } from '../schema';
import { newSlug } from '../slug';

const LIMIT: Limit = { name: 'espace', points: 60, duration: 86_400 };

/**
 * Opens an espace; its author is its first responsable. The template « résidence et ateliers » lays a first document.
 * @throws AppError `unauthenticated`, `invalid` (a name of 3–120 characters is all that is needed), `rate_limited`
 * beyond 60 a day
 */
export async function openEspace(actor: Actor, given: unknown): Promise<{ id: string; slug: string }> {
  const compte = requireCompte(actor);
  const { template, ...input } = parse(openEspaceInput, given);
  const description = await describeProject(input);
  await consume(LIMIT, compte.id);
  const slug = newSlug(input.nom);
  const id = await transaction(async (tx) => {
    const espaceId = await createEspace(tx, { ...description, slug, createdById: compte.id });
    await addMembre(tx, { espaceId, compteId: compte.id, role: 'responsable' });
    if (template !== 'vide')
      await createDocumentIn(tx, { espaceId, compteId: compte.id, titre: 'Dossier de résidence', template });
    return espaceId;
  });
  return { id, slug };
}

type NewEspace = Awaited<ReturnType<typeof describeProject>> & { slug: string; createdById: string };

async function createEspace(tx: Tx, espace: NewEspace): Promise<string> {
  const date = now();
  const data = { ...espace, createdAt: date, updatedAt: date };
  const { id } = await tx.espace.create({ data, select: { id: true } });
  return id;
}
