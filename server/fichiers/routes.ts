import type { IncomingMessage, ServerResponse } from 'node:http';
import { paths } from '@/lib/core/paths';
import { ENVOIS_PATH } from '@/lib/fichiers/ingest-key';
import { receiveImport } from '../imports/receive';
import { sendRefused } from '../imports/send-refused';
import { sendArchive } from '../mes-donnees/send-archive';
import { hearCallback, hearMetadata } from './envois/hooks';
import { answerCancel, answerProgress, answerUpload } from './envois/requests';
import { sendApercu, sendDownload, sendPlayed, sendVignette } from './serving/send';

type Answer = (request: IncomingMessage, response: ServerResponse, id: string) => Promise<unknown>;

export type FileRoute = {
  methods: string[];
  /** One `:id` at most. */
  path: string;
  /** Its body is a file: it is read as it comes, under limits of its own. */
  upload?: true;
  answer: Answer;
};

/** Every address under which bytes of files come and go; the permission matrix reads this list. */
export const fileRoutes: FileRoute[] = [
  { methods: ['GET', 'HEAD'], path: '/api/fichiers/:id', answer: sendDownload },
  { methods: ['GET', 'HEAD'], path: '/api/fichiers/:id/vignette', answer: sendVignette },
  { methods: ['GET', 'HEAD'], path: '/api/fichiers/:id/apercu', answer: sendApercu },
  { methods: ['GET', 'HEAD'], path: '/api/fichiers/:id/lecture', answer: sendPlayed },
  { methods: ['GET'], path: paths.archive(), answer: sendArchive },
  { methods: ['POST'], path: paths.importFichier(), upload: true, answer: receiveImport },
  { methods: ['GET'], path: paths.importEcartees(':id'), answer: sendRefused },
  { methods: ['POST'], path: `${ENVOIS_PATH}/route-metadata`, answer: hearMetadata },
  { methods: ['POST'], path: `${ENVOIS_PATH}/callback-result`, answer: hearCallback },
  { methods: ['HEAD'], path: `${ENVOIS_PATH}/:id`, answer: answerProgress },
  { methods: ['PUT'], path: `${ENVOIS_PATH}/:id`, upload: true, answer: answerUpload },
  { methods: ['DELETE'], path: `${ENVOIS_PATH}/:id`, answer: answerCancel },
];

const patternOf = (path: string) => new RegExp(`^${path.replace(':id', '([A-Za-z0-9-]{1,100})')}$`);
const patterns = fileRoutes.map((route) => ({ route, pattern: patternOf(route.path) }));

export type FileRequest = {
  upload: boolean;
  answer: (request: IncomingMessage, response: ServerResponse) => Promise<unknown>;
};

/** Who answers this request, when it is about the bytes of a file. */
export function fileRequest({ method = 'GET', url = '' }: IncomingMessage): FileRequest | null {
  const path = url.split('?')[0] ?? '';
  const ours = path.startsWith('/api/fichiers/') || path.startsWith(`${ENVOIS_PATH}/`);
  if (!ours && path !== paths.archive() && !path.startsWith(paths.importFichier())) return null;
  for (const { route, pattern } of patterns) {
    const found = route.methods.includes(method) ? pattern.exec(path) : null;
    if (found)
      return {
        upload: route.upload === true,
        answer: (request, response) => route.answer(request, response, found[1] ?? ''),
      };
  }
  return null;
}
