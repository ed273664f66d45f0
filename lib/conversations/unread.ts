import { Prisma, type Tx } from '@/lib/core/db';

/** Something the other wrote since one last looked, and that can be read; `p` is one's own place. */
export const unreadBy = Prisma.sql`exists (
  select 1 from conversation_messages u where u."conversationId" = p."conversationId"
  and u."auteurId" <> p."compteId" and u."hiddenAt" is null and (p."readAt" is null or u."createdAt" > p."readAt"))`;

type Place = { conversationId: string; compteId: string; readAt: Date | null };

/** The same of one place; `auteurs`: of what they wrote alone. */
export const waitsFor = async (
  tx: Pick<Tx, 'conversationMessage'>,
  { conversationId, compteId, readAt }: Place,
  auteurs?: readonly string[],
): Promise<boolean> =>
  (await tx.conversationMessage.findFirst({
    where: {
      ...{ conversationId, hiddenAt: null },
      auteurId: { not: compteId, ...(auteurs && { in: [...auteurs] }) },
      ...(readAt && { createdAt: { gt: readAt } }),
    },
    select: { id: true },
  })) !== null;
