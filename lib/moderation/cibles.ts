import { db, type Tx } from '@/lib/core/db';
import type { Cible } from './cible';
import { annonce } from './cibles/annonce';
import { article } from './cibles/article';
import { commentaire } from './cibles/commentaire';
import { compte } from './cibles/compte';
import { conversation } from './cibles/conversation';
import { document } from './cibles/document';
import { fiche } from './cibles/fiche';
import { fichier } from './cibles/fichier';
import { message } from './cibles/message';
import { reponse } from './cibles/reponse';
import { sujet } from './cibles/sujet';
import type { CibleKind } from './words';

/** Everything that can be reported, by its kind. */
export const cibles: Record<CibleKind, Cible> = {
  sujet,
  reponse,
  annonce,
  commentaire,
  article,
  message,
  conversation,
  document,
  fichier,
  fiche,
  compte,
};

export type CibleRef = { kind: CibleKind; id: string };

/**
 * What a report or a decision about this is about: the first message of a sujet stands for the sujet, which has its title
 * and tags; where the sujet became part of another, that message is an answer. Asked at each door, for both can happen
 * meanwhile.
 */
export async function standsFor({ kind, id }: CibleRef, tx: Tx = db): Promise<CibleRef> {
  const reponseId = kind === 'sujet' ? await firstElsewhere(tx, id) : kind === 'reponse' ? id : null;
  if (reponseId === null) return { kind, id };
  const row = await tx.reponse.findUnique({
    where: { id: reponseId },
    select: { numero: true, sujetId: true },
  });
  return row?.numero === 1 ? { kind: 'sujet', id: row.sujetId } : { kind: 'reponse', id: reponseId };
}

/** The first message of a sujet that became part of another; null of one that stands by itself. */
async function firstElsewhere(tx: Tx, sujetId: string): Promise<string | null> {
  const row = await tx.reponseRedirection.findFirst({
    where: { sujetId, numero: 1, sujet: { fusionneDansId: { not: null } } },
    select: { reponseId: true },
  });
  return row?.reponseId ?? null;
}
