'use server';

import { redirect } from 'next/navigation';
import { requireActor } from '@/lib/auth/current-actor';
import { unblockCompte } from '@/lib/comptes/commands/block';
import { paths } from '@/lib/core/paths';

export async function unblockCompteAction(form: FormData) {
  await unblockCompte(await requireActor(), String(form.get('compteId') ?? ''));
  redirect(paths.blocages({ fait: 'debloque' }));
}
