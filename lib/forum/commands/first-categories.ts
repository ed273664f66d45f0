import type { Systeme } from '@/lib/comptes/actor';
import { type Tx, transaction } from '@/lib/core/db';
import { slugify } from '@/lib/core/text';
import type { Picto } from '../words';

/** What a new forum begins with; agents change all of it. */
const FIRST: readonly { nom: string; description: string; picto: Picto }[] = [
  {
    nom: 'Technique et sécurité',
    description: 'Jauges, matériel, assurances, ce que dit le règlement.',
    picto: 'shield',
  },
  { nom: 'Financements', description: 'Dossiers, budgets, subventions.', picto: 'hand-coins' },
  {
    nom: 'Emploi et contrats',
    description: 'Embaucher, être payé, mutualiser un poste.',
    picto: 'handshake',
  },
  { nom: 'Lecture publique', description: 'Bibliothèques, livres et lecteurs.', picto: 'lightbulb' },
  { nom: 'Rencontres', description: 'Se voir, covoiturer, monter une journée.', picto: 'users' },
  {
    nom: 'Vie de la plateforme',
    description: 'Vos questions et vos idées sur ce site.',
    picto: 'messages-square',
  },
];

/** Gives a forum that has no category its first ones. Called at start-up, and does nothing ever after. */
export async function ensureCategories(_actor: Systeme): Promise<void> {
  await transaction(writeFirstCategories);
}

async function writeFirstCategories(tx: Tx) {
  if ((await tx.forumCategorie.count()) > 0) return;
  await tx.forumCategorie.createMany({
    data: FIRST.map((one, index) => ({ ...one, slug: slugify(one.nom), rang: index + 1 })),
    skipDuplicates: true,
  });
}
