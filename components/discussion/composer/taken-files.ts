import { hour, longDay } from '@/lib/core/dates';

/**
 * Files among what was pasted. A text copied from a word processor brings a picture of itself along: the text wins.
 */
export function pastedFiles(data: DataTransfer, date: Date): File[] {
  if (data.types.includes('text/plain')) return [];
  return [...data.files].map((file) => named(file, date));
}

/** Browsers call every copied picture « image.png ». */
function named(file: File, date: Date): File {
  const extension = /^image(\.\w+)$/i.exec(file.name)?.[1];
  if (!extension) return file;
  const day = longDay(date).replace(/^\S+\s/, '');
  const name = `Image collée ${day} ${hour(date)}${extension.toLowerCase()}`.replace(/\s/g, ' ');
  return new File([file], name, { type: file.type, lastModified: date.getTime() });
}

/** Whether what is dragged over the page holds files, which cannot be read before they are dropped. */
export const carriesFiles = (data: DataTransfer | null) => data?.types.includes('Files') ?? false;
