import type { IconName } from '@/components/ui/icon-paths';
import type { FichierGenre } from '@/lib/fichiers/words';

export const genreIcons: Record<FichierGenre, IconName> = {
  image: 'image',
  pdf: 'file-text',
  texte: 'file-text',
  tableur: 'table-2',
  presentation: 'presentation',
  audio: 'music',
  video: 'film',
  archive: 'folder-archive',
  autre: 'file',
};

/** For a file on its way, whose bytes nobody has read yet. */
export function guessIcon({ name, type }: { name: string; type: string }): IconName {
  if (type.startsWith('image/')) return genreIcons.image;
  if (type.startsWith('audio/')) return genreIcons.audio;
  if (type.startsWith('video/')) return genreIcons.video;
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  if (/^(ods|xlsx?|csv)$/.test(extension)) return genreIcons.tableur;
  if (/^(odp|pptx?)$/.test(extension)) return genreIcons.presentation;
  if (/^(zip|tar|gz|7z|rar)$/.test(extension)) return genreIcons.archive;
  if (/^(pdf|docx?|odt|txt|md|rtf)$/.test(extension)) return genreIcons.texte;
  return genreIcons.autre;
}
