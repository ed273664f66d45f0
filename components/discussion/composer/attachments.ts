import type { KeptUpload } from '@/components/fichiers/envois/kept-uploads';
import type { UploadState } from '@/components/fichiers/upload';
import type { FichierRef } from '@/lib/fichiers/schema';
import { PAR_MESSAGE_MAX } from '@/lib/fichiers/words';

/** A file on its way under a message that is being written. */
export type Attachment = {
  key: string;
  nom: string;
  taille: number;
  /** Of the picture as it lies on this device. */
  thumbnail?: string;
  upload: UploadState;
  /** Once the server has it. */
  fichier?: FichierRef;
};

export type AttachmentAction =
  | { type: 'add'; items: Attachment[] }
  | { type: 'progress'; key: string; upload: UploadState }
  | { type: 'ready'; key: string; fichier: FichierRef }
  | { type: 'remove'; key: string }
  | { type: 'clear' };

export function attachments(all: Attachment[], action: AttachmentAction): Attachment[] {
  switch (action.type) {
    case 'add':
      return [...all, ...action.items.filter(({ key }) => all.every((one) => one.key !== key))].slice(
        0,
        PAR_MESSAGE_MAX,
      );
    case 'progress':
      return all.map((one) => (one.key === action.key ? { ...one, upload: action.upload } : one));
    case 'ready':
      return all
        .filter(({ key, fichier }) => key === action.key || fichier?.id !== action.fichier.id)
        .map((one) => (one.key === action.key ? { ...one, fichier: action.fichier } : one));
    case 'remove':
      return all.filter(({ key }) => key !== action.key);
    case 'clear':
      return [];
  }
}

export const room = (all: Attachment[]) => PAR_MESSAGE_MAX - all.length;

export const readyFiles = (all: Attachment[]): FichierRef[] => all.flatMap(({ fichier }) => fichier ?? []);

/** `bloque`: one was refused, and waits for the person. */
export function stateOf(all: Attachment[]): 'pret' | 'enCours' | 'bloque' {
  if (all.some(({ upload }) => upload.etat === 'echec')) return 'bloque';
  return all.every(({ fichier }) => fichier) ? 'pret' : 'enCours';
}

/** Pictures any browser draws from the file itself. */
const DRAWN = /^image\/(png|jpeg|gif|webp|avif)$/;

export const toAttachment = (file: File, key: string): Attachment => ({
  key,
  nom: file.name,
  taille: file.size,
  ...(DRAWN.test(file.type) ? { thumbnail: URL.createObjectURL(file) } : {}),
  upload: { etat: navigator.onLine ? 'attente' : 'coupure', sent: 0, total: file.size, resteMs: null },
});

/** On its way when the page was loaded again, and this browser could not keep it. */
export const lostAttachment = ({ id, nom, taille }: KeptUpload): Attachment => ({
  key: id,
  nom,
  taille,
  upload: {
    etat: 'echec',
    sent: 0,
    total: taille,
    resteMs: null,
    error: `L’envoi de « ${nom} » a été interrompu. Joignez-le de nouveau.`,
  },
});

/** A file that was sent before the page was loaded again. */
export const keptAttachment = (fichier: FichierRef): Attachment => ({
  key: fichier.id,
  nom: fichier.nom,
  taille: fichier.taille,
  upload: { etat: 'pret', sent: fichier.taille, total: fichier.taille, resteMs: null },
  fichier,
});

/** « 45 % », « En attente du réseau »: what stands under its name. */
export function progressWords({ etat, sent, total, error }: UploadState, size: string): string {
  switch (etat) {
    case 'attente':
      return 'En attente';
    case 'envoi':
      return `${total > 0 ? Math.floor((sent / total) * 100) : 0} % de ${size}`;
    case 'pause':
      return 'En pause';
    case 'coupure':
      return 'En attente du réseau';
    case 'verification':
      return 'Vérification…';
    case 'pret':
      return size;
    case 'echec':
      return error ?? 'Cet envoi n’a pas réussi.';
    case 'annule':
      return 'Annulé';
  }
}
