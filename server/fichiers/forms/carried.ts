import type { IncomingMessage } from 'node:http';
import { PHOTO_MAX_BYTES } from '@/lib/fichiers/commands/announce';
import { MAX_FICHIERS } from '@/lib/forum/words';
import { MAX_BODY_BYTES } from '../../http/body-limit';

/** Pages whose forms carry files beside what is typed: those of the forum. */
const PAGES = /^\/forum\/[\w%-]+(\/modifier)?$/;

/** Bytes of such a form, at most. */
export const MAX_FORM_BYTES = MAX_FICHIERS * PHOTO_MAX_BYTES + MAX_BODY_BYTES;

/** A form as browsers send it by themselves: where scripts run, files leave on their own road, and the form names them. */
export const mayCarryFiles = ({ method, url = '', headers }: IncomingMessage) =>
  method === 'POST' &&
  headers['next-action'] === undefined &&
  /^multipart\/form-data/i.test(headers['content-type'] ?? '') &&
  PAGES.test(url.split('?')[0] ?? '');
