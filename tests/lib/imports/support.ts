import { systeme } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { receiveFile } from '@/lib/imports/commands/receive-file';
import { runImport, startImport } from '@/lib/imports/commands/run-import';
import { releaseDatabase, resetDatabase } from '../../support/database';

/** For `afterAll`: the communes are kept between test files, and the next ones know the Vosges alone. */
export async function leaveTheVosges() {
  await resetDatabase();
  await db.commune.deleteMany({ where: { departement: { not: '88' } } });
  await db.epci.deleteMany({ where: { communes: { none: {} } } });
  await releaseDatabase();
}

/** A file out of its lines, in UTF-8. */
export const csv = (...lines: string[]) => Buffer.from(`${lines.join('\n')}\n`);

/** Looks at a file; it must be readable. */
export async function look(bytes: Buffer, nom = 'liste.csv'): Promise<string> {
  const { id, refus } = await receiveFile(systeme, { nom, bytes });
  if (refus) throw new Error(refus);
  return id;
}

/** Accepts what the preview shows, to the end. */
export async function accept(importId: string) {
  await startImport(systeme, { importId });
  await runImport(systeme, importId);
  return db.import.findUniqueOrThrow({ where: { id: importId } });
}

/** Each row of an import, as « line etat reason ». */
export async function linesIn(importId: string): Promise<string[]> {
  const rows = await db.importLigne.findMany({
    where: { importId },
    orderBy: { ligne: 'asc' },
    select: { ligne: true, etat: true, raison: true },
  });
  return rows.map(({ ligne, etat, raison }) => `${ligne} ${etat}${raison ? ` ${raison}` : ''}`);
}

/** What a fiche of this name says. */
export const ficheNamed = (nom: string) => db.fiche.findFirstOrThrow({ where: { nom } });
