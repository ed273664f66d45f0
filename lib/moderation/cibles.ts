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
 * and tags. Asked at each door, for an answer can become the first of a sujet meanwhile.
 */
export async function standsFor({ kind, id }: CibleRef, tx: Tx = db): Promise<CibleRef> {
  if (kind !== 'reponse') return { kind, id };
  const row = await tx.reponse.findUnique({ where: { id }, select: { numero: true, sujetId: true } });
  return row?.numero === 1 ? { kind: 'sujet', id: row.sujetId } : { kind, id };
}
