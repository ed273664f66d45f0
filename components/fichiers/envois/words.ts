import { plural } from '@/lib/core/text';
import { sizeWords } from '@/lib/fichiers/words';
import type { UploadState } from '../upload';
import type { Envoi } from './upload-queue';

const MINUTE = 60_000;

/** « encore 25 s », « encore 1 min », « encore 1 h 10 min »: rounded up, so that it rarely takes longer than said. */
export function timeLeftWords(ms: number): string {
  if (ms < 5_000) return 'encore quelques secondes';
  if (ms < 55_000) return `encore ${Math.ceil(ms / 5_000) * 5}\u00a0s`;
  const minutes = Math.ceil(ms / MINUTE);
  if (minutes < 60) return `encore ${minutes}\u00a0min`;
  const hours = Math.floor(minutes / 60);
  const rest = Math.ceil((minutes % 60) / 10) * 10;
  if (rest === 60) return `encore ${hours + 1}\u00a0h`;
  return rest > 0 ? `encore ${hours}\u00a0h\u00a0${rest}\u00a0min` : `encore ${hours}\u00a0h`;
}

/** Whole per cent, 100 only when nothing is missing. */
export const percent = ({ sent, total }: UploadState) =>
  total > 0 ? Math.min(Math.floor((sent / total) * 100), 100) : 0;

const ofTotal = ({ sent, total }: UploadState) => `${sizeWords(sent)} sur ${sizeWords(total)}`;

/** The line under the name of a file on its way. */
export function progressWords({ state, elsewhere }: Pick<Envoi, 'state' | 'elsewhere'>): string {
  if (elsewhere) return 'Envoi en cours dans un autre onglet. S’il se ferme, celui-ci continuera.';
  switch (state.etat) {
    case 'attente':
      return `En attente, ${sizeWords(state.total)}`;
    case 'envoi':
      return state.resteMs === null ? ofTotal(state) : `${ofTotal(state)}, ${timeLeftWords(state.resteMs)}`;
    case 'pause':
      return state.sent > 0 ? `En pause à ${percent(state)} %, ${ofTotal(state)}` : 'En pause';
    case 'coupure':
      return `Interrompu à ${percent(state)} %. L’envoi reprendra tout seul, là où il s’est arrêté.`;
    case 'verification':
      return 'Tout est arrivé, vérification en cours…';
    case 'pret':
      return `Ajouté, ${sizeWords(state.total)}`;
    case 'annule':
      return 'Annulé';
    case 'echec':
      return state.error ?? 'Cet envoi a échoué.';
  }
}

export const LOST =
  'Ce navigateur n’a pas pu garder le fichier. Choisissez-le de nouveau : l’envoi reprendra là où il s’est arrêté.';

const isOver = ({ state, lost }: Envoi) => !lost && /^(pret|echec|annule)$/.test(state.etat);

/** « 3 envois en cours »; what is over waits under how it ended, if it all ended alike. */
export function listTitle(envois: Envoi[]): string {
  const running = envois.filter((envoi) => !isOver(envoi)).length;
  if (running > 0) return plural(running, 'envoi en cours', 'envois en cours');
  const refused = envois.filter(({ state }) => state.etat === 'echec').length;
  if (refused === 0) return 'Envois terminés';
  return refused === envois.length ? 'Envois refusés' : 'Envois';
}

/** What is said aloud when an upload changes, or nothing: bars that move are not read. */
export function announcement(before: UploadState | undefined, { nom, state }: Envoi): string {
  if (before?.etat === state.etat) return '';
  switch (state.etat) {
    case 'envoi':
      return before?.etat === 'attente' || !before ? `Envoi de ${nom}.` : `L’envoi de ${nom} reprend.`;
    case 'pause':
      return `Envoi de ${nom} en pause.`;
    case 'coupure':
      return `Envoi de ${nom} interrompu. Il reprendra tout seul.`;
    case 'pret':
      return `${nom} est ajouté.`;
    case 'annule':
      return `Envoi de ${nom} annulé.`;
    case 'echec':
      return `${nom} n’est pas ajouté. ${state.error ?? ''}`;
    default:
      return '';
  }
}
