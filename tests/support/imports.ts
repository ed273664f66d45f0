import { randomUUID } from 'node:crypto';
import { db } from '@/lib/core/db';
import type { ImportEtat, LigneEtat } from '@/lib/imports/words';

/** An import of one row, as its preview leaves it or as it ends. */
export async function anImport(
  given: { etat?: ImportEtat; ligne?: LigneEtat; faite?: boolean } = {},
): Promise<string> {
  const { id } = await db.import.create({
    data: {
      fichierNom: 'liste.csv',
      source: `liste-${randomUUID().slice(0, 8)}`,
      entete: 'liste',
      colonnes: ['nom', 'ville'],
      mapping: { nom: 'Liste', champs: ['nom', 'commune'], genre: 'autre' },
      etat: given.etat ?? 'apercu',
      createdAt: new Date(),
      lignes: {
        create: {
          ligne: 2,
          cellules: ['Atelier', 'Épinal'],
          etat: given.ligne ?? 'nouvelle',
          ...(given.faite
            ? {
                faite: true,
                ficheId: 'partie',
                avant: { sourceId: '1', source: null, changes: {}, cree: true },
              }
            : {}),
        },
      },
    },
    select: { id: true },
  });
  return id;
}
