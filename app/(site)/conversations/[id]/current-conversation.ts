import { notFound } from 'next/navigation';
import { cache } from 'react';
import { requireActor } from '@/lib/auth/current-actor';
import { getConversation } from '@/lib/conversations/queries';
import { isAppError } from '@/lib/core/errors';

const find = cache(async (id: string, avant: string | undefined) => {
  const actor = await requireActor();
  try {
    return await getConversation(actor, id, avant);
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
});

/** The conversation of this request, looked up once. */
export async function currentConversation(id: string, avant?: string) {
  const conversation = await find(id, avant);
  if (!conversation) notFound();
  return conversation;
}
