import { randomUUID } from 'node:crypto';
import { refreshAnnonceSearch } from '@/lib/annonces/fields';
import { now } from '@/lib/core/clock';
import { db, type Prisma, transaction } from '@/lib/core/db';
import { aCompte } from './people';

type Given = Partial<Prisma.AnnonceUncheckedCreateInput>;
const DAY_MS = 86_400_000;

/** An annonce that is online and found by searches, unless told otherwise; published now, for sixty days. */
export async function anAnnonce(given: Given = {}): Promise<{
  id: string;
  slug: string;
  titre: string;
  auteurId: string;
}> {
  const date = now();
  const auteurId = given.auteurId ?? (await aCompte({ nom: 'Maire de Vioménil' })).id;
  const annonce = await db.annonce.create({
    data: {
      slug: `annonce-${randomUUID().slice(0, 8)}`,
      etat: 'publiee',
      sens: 'offre',
      nature: 'materiel',
      transactions: ['pret'],
      titre: 'Douze praticables et leurs garde-corps',
      description: 'Douze praticables de 2 m sur 1 m, à charger sur place.',
      createdAt: date,
      updatedAt: date,
      publishedAt: date,
      expiresAt: new Date(date.getTime() + 60 * DAY_MS),
      ...given,
      auteurId,
    },
    select: { id: true, slug: true, titre: true, auteurId: true },
  });
  await transaction((tx) => refreshAnnonceSearch(tx, [annonce.id]));
  return annonce;
}
