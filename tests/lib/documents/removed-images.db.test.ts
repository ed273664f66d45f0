import { afterAll, beforeEach, expect, test } from 'vitest';
import { transaction } from '@/lib/core/db';
import { createDocumentIn } from '@/lib/documents/commands';
import { readContent } from '@/lib/documents/queries';
import { releaseDatabase, resetDatabase } from '@/tests/support/database';
import { aDocument } from '@/tests/support/documents';
import { aFichier } from '@/tests/support/fichiers';
import { aCompte, anEspace } from '@/tests/support/people';

beforeEach(resetDatabase);
afterAll(releaseDatabase);

test('a page shows the images of its own espace that are not in the trash', async () => {
  const { anne, espace } = await aDocument();
  const other = await aCompte();
  const elsewhere = await anEspace([[other, 'responsable']]);
  const image = (espaceId: string, compteId: string, deletedAt: Date | null = null) =>
    aFichier({ espaceId, compteId, nom: 'salle.png', type: 'image/png', largeur: 9, hauteur: 6, deletedAt });
  const ids = [
    await image(espace.id, anne.id),
    await image(espace.id, anne.id, new Date()),
    await image(elsewhere.id, other.id),
  ];
  const contenu = ids.map((fichierId) => ({ type: 'image', attrs: { fichierId, alt: '' } }));
  const id = await transaction((tx) =>
    createDocumentIn(tx, { espaceId: espace.id, compteId: anne.id, titre: 'Plan', contenu }),
  );
  const { content = [] } = await readContent(anne, id);
  expect(content.map(({ attrs }) => attrs?.fichierId)).toEqual(ids);
  expect(content.map(({ attrs }) => attrs?.retiree ?? false)).toEqual([false, true, true]);
});
