import type { ErrorCode } from '@/lib/core/errors';
import { signId } from '@/lib/core/tokens';
import type { ClientEvent } from '@/lib/realtime/socket-events';
import type { Standing, World } from './world';

/** `sign-in`: sent to the sign-in page; `home`: sent elsewhere; `not-allowed`: no such method here. */
type Answer = 'shown' | 'not-found' | 'sign-in' | 'elsewhere' | 'not-allowed';
type PageRow = { path: (world: World) => string; expected: Record<Standing, Answer> };

const everyone = <T>(answer: T): Record<Standing, T> => ({
  stranger: answer,
  outsider: answer,
  lecteur: answer,
  membre: answer,
  responsable: answer,
  removed: answer,
});
const shown = everyone<Answer>('shown');
const signedIn: PageRow['expected'] = { ...shown, stranger: 'sign-in' };
const alreadyIn: PageRow['expected'] = { ...everyone<Answer>('elsewhere'), stranger: 'shown' };
const members: PageRow['expected'] = {
  ...everyone<Answer>('shown'),
  stranger: 'not-found',
  outsider: 'not-found',
  removed: 'not-found',
};
const managers: PageRow['expected'] = { ...everyone<Answer>('not-found'), responsable: 'shown' };
const at = (path: string, expected = shown): PageRow => ({ path: () => path, expected });
const inside = (part: string, expected = members): PageRow => ({
  path: ({ slug }) => `/espaces/${slug}${part}`,
  expected,
});

/** Every page.tsx and route.ts under app/, by its folder. */
export const pageRows: Record<string, PageRow> = {
  '(site)': at('/'),
  '(site)/accessibilite': at('/accessibilite'),
  '(site)/charte': at('/charte'),
  '(site)/compte': at('/compte', signedIn),
  '(site)/compte/charte': at('/compte/charte', { ...alreadyIn, stranger: 'sign-in' }),
  '(site)/compte/instance': at('/compte/instance', { ...everyone<Answer>('not-found'), stranger: 'sign-in' }),
  '(site)/confidentialite': at('/confidentialite'),
  '(site)/connexion': at('/connexion', alreadyIn),
  '(site)/connexion/demonstration': at('/connexion/demonstration', everyone('not-found')),
  '(site)/connexion/lien': at('/connexion/lien', alreadyIn),
  '(site)/connexion/mot-de-passe': at('/connexion/mot-de-passe', alreadyIn),
  '(site)/espaces': at('/espaces'),
  '(site)/espaces/nouveau': at('/espaces/nouveau', signedIn),
  '(site)/inscription': at('/inscription', alreadyIn),
  '(site)/invitation/[token]': {
    path: ({ invitation }) => `/invitation/${invitation.token}`,
    expected: shown,
  },
  '(site)/lien/[token]': { path: () => `/lien/${signId('lien', 'inconnu')}`, expected: shown },
  '(site)/mentions-legales': at('/mentions-legales'),
  'api/auth/[...nextauth]': at('/api/auth/session'),
  // Drawn for the server itself, in the place of what is not there; asked for by name, it is not there either.
  introuvable: at('/introuvable', everyone('not-found')),
  // Only ever posted to, by the official client; who may is asked below, with the addresses of files.
  'api/uploadthing': at('/api/uploadthing', everyone('not-allowed')),
  'api/communes': at('/api/communes?q=epinal'),
  'espaces/[slug]': inside(''),
  'espaces/[slug]/discussion': inside('/discussion'),
  'espaces/[slug]/documents': inside('/documents'),
  'espaces/[slug]/documents/[documentId]': {
    path: ({ slug, documentId }) => `/espaces/${slug}/documents/${documentId}`,
    expected: members,
  },
  'espaces/[slug]/documents/corbeille': inside('/documents/corbeille'),
  'espaces/[slug]/documents/nouveau': inside('/documents/nouveau'),
  'espaces/[slug]/fichiers': inside('/fichiers'),
  'espaces/[slug]/fichiers/corbeille': inside('/fichiers/corbeille'),
  'espaces/[slug]/membres': inside('/membres'),
  'espaces/[slug]/reglages': inside('/reglages', managers),
};

type Code = 'ok' | ErrorCode;
type EventRow = {
  payload: (world: World, standing: Standing) => object;
  expected: Record<Standing, Code>;
};

const outside = { stranger: 'unauthenticated', outsider: 'not_found', removed: 'not_found' } as const;
const readersCode: EventRow['expected'] = { ...outside, lecteur: 'ok', membre: 'ok', responsable: 'ok' };
const writersCode: EventRow['expected'] = { ...readersCode, lecteur: 'forbidden' };
const ofEspace =
  (more: object = {}) =>
  ({ espaceId }: World) => ({ espaceId, ...more });

export const eventRows: Record<ClientEvent, EventRow> = {
  'espace:join': { payload: ofEspace(), expected: readersCode },
  'espace:leave': { payload: ofEspace(), expected: readersCode },
  'message:send': { payload: ofEspace({ clientId: 'matrice', body: 'Bonjour.' }), expected: writersCode },
  'message:edit': {
    payload: (world, standing) => ({ messageId: world.ownMessageId(standing), body: 'Corrigé.' }),
    expected: writersCode,
  },
  'message:delete': {
    payload: (world, standing) => ({ messageId: world.ownMessageId(standing) }),
    expected: writersCode,
  },
  'message:pin': {
    payload: (world) => ({ messageId: world.messageId, pinned: true }),
    expected: writersCode,
  },
  'message:after': { payload: ofEspace({ seq: 0 }), expected: readersCode },
  'message:around': { payload: ofEspace({ seq: 1 }), expected: readersCode },
  'message:search': { payload: ofEspace({ q: 'bonjour' }), expected: readersCode },
  'message:since': { payload: ofEspace({ rev: 0 }), expected: readersCode },
  'message:before': { payload: ofEspace(), expected: readersCode },
  'read:mark': { payload: ofEspace({ seq: 1 }), expected: readersCode },
  'unread:list': { payload: () => ({}), expected: { ...everyone<Code>('ok'), stranger: 'unauthenticated' } },
  typing: { payload: ofEspace({ ecrit: true }), expected: writersCode },
  'presence:list': { payload: ofEspace(), expected: readersCode },
};

/** Close codes at /collab; 0: the connection stays open. */
export const collabRow: Record<Standing, number> = {
  stranger: 4401,
  outsider: 4403,
  lecteur: 0,
  membre: 0,
  responsable: 0,
  removed: 4403,
};
