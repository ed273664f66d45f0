import { createHash } from 'node:crypto';
import type { Tx } from '@/lib/core/db';
import { contentOf, docOf } from '@/lib/documents/content';
import { loadDocument } from '@/lib/documents/updates';
import type { CibleKind } from './words';

const inOrder = { orderBy: { rang: 'asc' } } as const;
const files = { ...inOrder, select: { fichierId: true } } as const;

type Read = (tx: Tx, id: string) => Promise<object | null>;

/** All that its author can change, whole: the desk reads less of it. Kinds that nobody is asked to change are not here. */
const written: Partial<Record<CibleKind, Read>> = {
  sujet: (tx, id) =>
    tx.sujet.findUnique({
      where: { id },
      select: {
        ...{ titre: true, etiquettes: true },
        reponses: { where: { numero: 1 }, select: { texte: true, fichiers: files } },
      },
    }),
  reponse: (tx, id) => tx.reponse.findUnique({ where: { id }, select: { texte: true, fichiers: files } }),
  annonce: (tx, id) =>
    tx.annonce.findUnique({
      where: { id },
      select: {
        ...{ sens: true, nature: true, transactions: true, titre: true, description: true },
        ...{ disciplines: true, communeInsee: true, latitude: true, longitude: true, rayonKm: true },
        ...{ disponibleDu: true, disponibleAu: true, limite: true, prix: true, prixUnite: true },
        ...{ conditions: true, parts: true, lienUrl: true, lienTitre: true, ficheId: true },
        photos: { ...inOrder, select: { fichierId: true, legende: true } },
      },
    }),
  article: (tx, id) =>
    tx.article.findUnique({
      where: { id },
      select: {
        ...{ titre: true, chapo: true, texte: true, categorieId: true, couvertureId: true },
        photos: { ...inOrder, select: { fichierId: true, description: true, legende: true, credit: true } },
      },
    }),
  // What was typed a moment ago is not in its row yet.
  document: async (tx, id) => {
    const row = await tx.document.findUnique({ where: { id }, select: { titre: true } });
    return row && { ...row, contenu: contentOf(await docOf(await loadDocument(id, tx))) };
  },
  fiche: (tx, id) =>
    tx.fiche.findUnique({
      where: { id },
      select: {
        ...{ genreId: true, nom: true, sigle: true, accroche: true, presentation: true, disciplines: true },
        ...{ publics: true, labels: true, adresse: true, codePostal: true, communeInsee: true },
        ...{ latitude: true, longitude: true, telephone: true, email: true, siteWeb: true, liens: true },
        ...{ horaires: true, offres: true, demandes: true, accueilResidence: true, accessible: true },
        ...{ contactPublic: true, salle: true },
        photos: { ...inOrder, select: { fichierId: true, legende: true, credit: true } },
      },
    }),
};

/**
 * What tells later whether a content was changed: a digest of all that its author can change, and of nothing else.
 * @returns null once it has gone, and of what nobody is asked to change
 */
export async function versionOf(tx: Tx, { kind, cibleId }: { kind: CibleKind; cibleId: string }) {
  const row = await written[kind]?.(tx, cibleId);
  return row ? createHash('sha256').update(JSON.stringify(row)).digest('hex') : null;
}
