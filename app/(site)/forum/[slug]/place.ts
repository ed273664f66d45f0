import { redirect } from 'next/navigation';
import type { Actor } from '@/lib/comptes/actor';
import { pageNumber } from '@/lib/core/pagination';
import { paths } from '@/lib/core/paths';
import { firstUnread, movedMessage, pageOfNumero, type SujetPage } from '@/lib/forum/queries/sujet';
import { type Given, one } from '../reading';
import { readNumero } from './numero';

export type Place = { page: number; numero: number | null };

/** The page an address asks for: by its number, or by a message of it; « non-lu » is the first one not read. */
export async function placeOf(
  actor: Actor,
  sujet: SujetPage,
  params: { page?: Given; message?: Given },
): Promise<Place> {
  if (one(params.message) === 'non-lu') {
    const unread = await firstUnread(actor, sujet);
    redirect(unread === null ? paths.sujet(sujet.slug) : paths.sujetMessage(sujet.slug, unread));
  }
  const numero = readNumero(params.message);
  if (numero === null) return { page: Math.min(pageNumber(params.page), sujet.pages), numero };
  const moved = await movedMessage(actor, sujet.id, numero);
  if (moved) redirect(paths.sujetMessage(moved.slug, moved.numero));
  return { page: await pageOfNumero(actor, sujet.id, numero), numero };
}
