import { z } from 'zod';
import { systeme } from '@/lib/comptes/actor';
import { log } from '@/lib/core/log';
import { cleanImports } from '@/lib/imports/commands/clean-imports';
import { runImport } from '@/lib/imports/commands/run-import';
import { runUndo } from '@/lib/imports/commands/undo-import';

const payload = z.object({ importId: z.string() });

/** Lets the rows of an accepted import in. */
export const runImportJob = (input: unknown) => runImport(systeme, payload.parse(input).importId);

/** Takes them out again. */
export const undoImportJob = (input: unknown) => runUndo(systeme, payload.parse(input).importId);

/** Every night: forgets previews left lying and rows that can no longer be undone. */
export async function cleanImportsJob() {
  const cleaned = await cleanImports(systeme);
  if (cleaned > 0) log.info({ cleaned }, 'imports cleaned');
}
