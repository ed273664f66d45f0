import type { Connecte } from '@/lib/comptes/actor';
import { db } from '@/lib/core/db';
import { inPages, pageAfter } from './pages';

/** A file whose bytes go into the archive under `path`. */
export type ArchivedFile = {
  id: string;
  path: string;
  key: string;
  nom: string;
  type: string;
  taille: number;
  createdAt: Date;
  deletedAt: Date | null;
};

const FOLDERS = {
  espace: 'espaces',
  brouillon: 'non-envoyes',
  portrait: 'portrait',
  annonce: 'annonces',
  appel: 'appels',
  forum: 'forum',
  article: 'blog',
  fiche: 'annuaire',
} as const;

/** A name that every system can write to its disk, without a way out of its folder. */
export const diskName = (nom: string) =>
  nom
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, '_')
    .replace(/^\.+/, '_')
    .replace(/[. ]+$/, '')
    .slice(0, 120) || 'fichier';

/** « plan.pdf », then « plan (2).pdf ». */
export function freePath(taken: Set<string>, folder: string, nom: string) {
  const name = diskName(nom);
  const dot = name.lastIndexOf('.');
  const [stem, end] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let n = 1; ; n++) {
    const path = `${folder}/${n === 1 ? name : `${stem} (${n})${end}`}`;
    // Windows and macOS take « Plan.pdf » and « plan.pdf » for one file.
    const mark = path.toLowerCase();
    if (taken.has(mark)) continue;
    taken.add(mark);
    return path;
  }
}

/** The files a person added, whole ones, wherever they are; in the trash too. */
export async function* archivedFiles({ id }: Connecte): AsyncGenerator<ArchivedFile> {
  const taken = new Set<string>();
  const read = (after: string | undefined, take: number) =>
    db.fichier.findMany({
      where: { compteId: id, etat: 'pret' },
      ...pageAfter(after, take),
      select: {
        id: true,
        usage: true,
        key: true,
        nom: true,
        type: true,
        taille: true,
        createdAt: true,
        deletedAt: true,
      },
    });
  for await (const { usage, ...row } of inPages(read))
    yield { ...row, path: freePath(taken, `fichiers/${FOLDERS[usage]}`, row.nom) };
}
