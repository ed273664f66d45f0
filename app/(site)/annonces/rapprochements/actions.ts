'use server';

import { redirect } from 'next/navigation';
import { plainAction } from '@/app/plain-action';
import { paths } from '@/lib/core/paths';
import { dismissMatch, restoreMatch } from '@/lib/rapprochements/commands/dismiss';
import { readDesk } from '@/lib/rapprochements/schema';

const typed = (form: FormData) =>
  Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

/** Puts a pair aside, and comes back to the desk as it was. */
export async function dismissPairAction(form: FormData) {
  const given = typed(form);
  await plainAction(dismissMatch, given);
  const { annonceId, autreId } = given;
  redirect(paths.rapprochements({ ...readDesk(given), fait: 'ecartee', annonce: annonceId, autre: autreId }));
}

export async function restorePairAction(form: FormData) {
  const given = typed(form);
  await plainAction(restoreMatch, given);
  redirect(paths.rapprochements({ ...readDesk(given), fait: 'reprise' }));
}
