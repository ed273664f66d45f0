import type { Prisma } from '@/lib/core/db';
import type { Message } from './schema';

export const messageSelect = {
  id: true,
  clientId: true,
  espaceId: true,
  kind: true,
  seq: true,
  rev: true,
  body: true,
  createdAt: true,
  editedAt: true,
  deletedAt: true,
  author: {
    select: {
      id: true,
      nom: true,
      referents: { select: { fiche: { select: { nom: true } } }, orderBy: { createdAt: 'asc' }, take: 1 },
    },
  },
} satisfies Prisma.MessageSelect;

type Row = Prisma.MessageGetPayload<{ select: typeof messageSelect }>;

export const toMessage = ({ author, createdAt, editedAt, deletedAt, ...row }: Row): Message => ({
  ...row,
  author: { id: author.id, nom: author.nom, structure: author.referents[0]?.fiche.nom ?? null },
  createdAt: createdAt.toISOString(),
  editedAt: editedAt?.toISOString() ?? null,
  deletedAt: deletedAt?.toISOString() ?? null,
});
