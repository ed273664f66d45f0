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
  referent: answer,
  agent: answer,
});
const shown = everyone<Answer>('shown');
const signedIn: PageRow['expected'] = { ...shown, stranger: 'sign-in' };
const alreadyIn: PageRow['expected'] = { ...everyone<Answer>('elsewhere'), stranger: 'shown' };
const members: PageRow['expected'] = {
  ...everyone<Answer>('shown'),
  stranger: 'not-found',
  outsider: 'not-found',
  removed: 'not-found',
  referent: 'not-found',
  agent: 'not-found',
};
const managers: PageRow['expected'] = { ...everyone<Answer>('not-found'), responsable: 'shown' };
const at = (path: string, expected = shown): PageRow => ({ path: () => path, expected });
const inside = (part: string, expected = members): PageRow => ({
  path: ({ slug }) => `/espaces/${slug}${part}`,
  expected,
});

/** A page of the fiche; of those for who may write it, the others learn nothing. */
const aboutFiche = (part: string, expected = shown): PageRow => ({
  path: ({ fiche }) => `/annuaire/${fiche.slug}${part}`,
  expected,
});
const agents: PageRow['expected'] = { ...everyone<Answer>('not-found'), stranger: 'sign-in', agent: 'shown' };
const keepers: PageRow['expected'] = { ...agents, referent: 'shown' };

/** Every page.tsx and route.ts under app/, by its folder. */
export const pageRows: Record<string, PageRow> = {
  '(site)': at('/'),
  '(site)/accessibilite': at('/accessibilite'),
  '(site)/annuaire': at('/annuaire'),
  '(site)/annonces': at('/annonces'),
  '(site)/annonces/recherches': at('/annonces/recherches', signedIn),
  '(site)/annonces/recherches/arret/[token]': {
    path: ({ other }) => `/annonces/recherches/arret/${signId('alertes', other.id)}`,
    expected: shown,
  },
  // Only mail programs post to it; opened, it leads to the page.
  'api/alertes/[token]': {
    path: ({ other }) => `/api/alertes/${signId('alertes', other.id)}`,
    expected: everyone('elsewhere'),
  },
  '(site)/annuaire/nouvelle': at('/annuaire/nouvelle', signedIn),
  '(site)/annuaire/fusion': at('/annuaire/fusion', agents),
  '(site)/annuaire/listes': at('/annuaire/listes', agents),
  '(site)/annuaire/[slug]': aboutFiche(''),
  '(site)/annuaire/[slug]/modifier': aboutFiche('/modifier', keepers),
  '(site)/annonces/rapprochements': at('/annonces/rapprochements', agents),
  '(site)/annonces/rapprochements/suivi': at('/annonces/rapprochements/suivi', agents),
  '(site)/annonces/rapprochements/ecartes': at('/annonces/rapprochements/ecartes', agents),
  '(site)/annonces/rapprochements/nouvelle': {
    path: ({ annonce, demande }) =>
      `/annonces/rapprochements/nouvelle?annonce=${demande.id}&autre=${annonce.id}`,
    expected: agents,
  },
  '(site)/annonces/nouvelle': at('/annonces/nouvelle', signedIn),
  '(site)/annonces/mes-annonces': at('/annonces/mes-annonces', signedIn),
  // A version that is none leads to the present one.
  '(site)/annonces/[slug]/affiche/[version]': {
    path: ({ annonce }) => `/annonces/${annonce.slug}/affiche/0000000`,
    expected: everyone('elsewhere'),
  },
  '(site)/annuaire/[slug]/affiche/[version]': aboutFiche('/affiche/0000000', everyone('elsewhere')),
  '(site)/annonces/[slug]': { path: ({ annonce }) => `/annonces/${annonce.slug}`, expected: shown },
  '(site)/annonces/[slug]/modifier': {
    path: ({ annonce }) => `/annonces/${annonce.slug}/modifier`,
    expected: { ...everyone<Answer>('not-found'), stranger: 'sign-in', referent: 'shown' },
  },
  '(site)/annonces/lien/[token]': {
    path: ({ annonce }) => `/annonces/lien/${signId('annonce', `issue.${annonce.id}`)}`,
    expected: shown,
  },
  '(site)/appels': at('/appels'),
  '(site)/appels/[slug]': { path: ({ appel }) => `/appels/${appel.slug}`, expected: shown },
  '(site)/appels/[slug]/modifier': {
    path: ({ appel }) => `/appels/${appel.slug}/modifier`,
    expected: agents,
  },
  '(site)/appels/nouveau': at('/appels/nouveau', agents),
  '(site)/appels/suivis': at('/appels/suivis', signedIn),
  '(site)/appels/veille': at('/appels/veille', agents),
  '(site)/appels/rappels/arret/[token]': {
    path: ({ other }) => `/appels/rappels/arret/${signId('appels-rappels', other.id)}`,
    expected: shown,
  },
  'appels/agenda.ics': at('/appels/agenda.ics'),
  'appels/[slug]/agenda.ics': { path: ({ appel }) => `/appels/${appel.slug}/agenda.ics`, expected: shown },
  // Whoever has the address reads it: calendars have no session.
  'appels/suivis/[token]': {
    path: ({ other }) => `/appels/suivis/${signId('appels-agenda', `${other.id}.0`)}.ics`,
    expected: shown,
  },
  'appels/flux.xml': at('/appels/flux.xml'),
  'api/v1/appels.json': at('/api/v1/appels.json'),
  // Only mail programs post to it; opened, it leads to the page.
  'api/appels/rappels/[token]': {
    path: ({ other }) => `/api/appels/rappels/${signId('appels-rappels', other.id)}`,
    expected: everyone('elsewhere'),
  },
  '(site)/blog': at('/blog'),
  '(site)/blog/[slug]': { path: ({ article }) => `/blog/${article.slug}`, expected: shown },
  // Its authors have handed it over: agents answer for it.
  '(site)/blog/[slug]/modifier': {
    path: ({ article }) => `/blog/${article.slug}/modifier`,
    expected: agents,
  },
  // A version that is none leads to the present one.
  '(site)/blog/[slug]/affiche/[version]': {
    path: ({ article }) => `/blog/${article.slug}/affiche/0000000`,
    expected: everyone('elsewhere'),
  },
  // It names no such film.
  '(site)/blog/[slug]/video/[site]/[film]': {
    path: ({ article }) => `/blog/${article.slug}/video/peertube.example/inconnue`,
    expected: everyone('not-found'),
  },
  '(site)/blog/nouveau': at('/blog/nouveau', signedIn),
  '(site)/blog/mes-articles': at('/blog/mes-articles', signedIn),
  '(site)/blog/redaction': at('/blog/redaction', agents),
  '(site)/blog/redaction/categories': at('/blog/redaction/categories', agents),
  'blog/flux.xml': at('/blog/flux.xml'),
  '(site)/forum': at('/forum'),
  '(site)/forum/nouveau': at('/forum/nouveau', signedIn),
  '(site)/forum/suivis': at('/forum/suivis', signedIn),
  '(site)/forum/rubriques': at('/forum/rubriques', agents),
  '(site)/forum/a-relire': at('/forum/a-relire', agents),
  '(site)/forum/[slug]': { path: ({ forum }) => `/forum/${forum.slug}`, expected: shown },
  // The first message is its author’s.
  '(site)/forum/[slug]/modifier': {
    path: ({ forum }) => `/forum/${forum.slug}/modifier`,
    expected: { ...everyone<Answer>('not-found'), stranger: 'sign-in', referent: 'shown' },
  },
  // Nothing was edited: there is no history.
  '(site)/forum/[slug]/historique': {
    path: ({ forum }) => `/forum/${forum.slug}/historique`,
    expected: everyone('not-found'),
  },
  '(site)/forum/[slug]/ranger': { path: ({ forum }) => `/forum/${forum.slug}/ranger`, expected: agents },
  '(site)/forum/[slug]/affiche/[version]': {
    path: ({ forum }) => `/forum/${forum.slug}/affiche/0000000`,
    expected: everyone('elsewhere'),
  },
  'forum/flux.xml': at('/forum/flux.xml'),
  'api/forum/noms': at('/api/forum/noms?q=de', { ...shown, stranger: 'not-found' }),
  'api/forum/[id]/nouvelles': {
    path: ({ forum }) => `/api/forum/${forum.sujetId}/nouvelles?apres=0`,
    expected: shown,
  },
  '(site)/recherche': at('/recherche?q=salle'),
  'api/suggestions': at('/api/suggestions?q=sal'),
  '(site)/aide': at('/aide'),
  '(site)/aide/[guide]': at('/aide/ouvrir-un-espace'),
  '(site)/bienvenue': at('/bienvenue', signedIn),
  '(site)/charte': at('/charte'),
  '(site)/contact': at('/contact'),
  '(site)/annuaire/activation': at('/annuaire/activation', agents),
  '(site)/annuaire/activation/envois': at('/annuaire/activation/envois', agents),
  '(site)/annuaire/activation/refus': at('/annuaire/activation/refus', agents),
  '(site)/annuaire/activation/export': at('/annuaire/activation/export', {
    ...everyone<Answer>('not-found'),
    agent: 'shown',
  }),
  // No batch has that number: what there is, only agents may have.
  '(site)/annuaire/activation/lettres': at('/annuaire/activation/lettres?lot=aucun', everyone('not-found')),
  '(site)/annuaire/[slug]/reprendre': aboutFiche('/reprendre'),
  '(site)/annuaire/[slug]/corriger': aboutFiche('/corriger'),
  '(site)/annuaire/[slug]/signaler': aboutFiche('/signaler'),
  '(site)/annuaire/import': at('/annuaire/import', agents),
  '(site)/annuaire/import/[id]': {
    path: ({ importId }) => `/annuaire/import/${importId}`,
    expected: agents,
  },
  '(site)/annuaire/a-verifier': at('/annuaire/a-verifier', agents),
  // Nobody asked for a letter: to an agent too there is none.
  '(site)/annuaire/a-verifier/courriers': at('/annuaire/a-verifier/courriers', everyone('not-found')),
  '(site)/annuaire/retiree': at('/annuaire/retiree'),
  '(site)/annuaire/[slug]/referents': aboutFiche('/referents', keepers),
  '(site)/compte': at('/compte', signedIn),
  '(site)/compte/charte': at('/compte/charte', { ...alreadyIn, stranger: 'sign-in' }),
  '(site)/compte/comptes': at('/compte/comptes', { ...everyone<Answer>('not-found'), stranger: 'sign-in' }),
  '(site)/compte/comptes/[compteId]': {
    path: ({ other }) => `/compte/comptes/${other.id}`,
    expected: { ...everyone<Answer>('not-found'), stranger: 'sign-in' },
  },
  '(site)/moderation': at('/moderation', agents),
  '(site)/moderation/journal': at('/moderation/journal', agents),
  '(site)/moderation/journal/export': at('/moderation/journal/export', {
    ...everyone<Answer>('not-found'),
    agent: 'shown',
  }),
  '(site)/moderation/decisions/[id]': {
    path: ({ moderation }) => `/moderation/decisions/${moderation.decisionId}`,
    expected: keepers,
  },
  '(site)/signaler': {
    path: ({ annonce }) => `/signaler?cible=annonce&id=${annonce.id}`,
    expected: shown,
  },
  // A link that nobody sent: the one of a mail is in the tests of its room.
  '(site)/signaler/confirmer/[token]': at('/signaler/confirmer/faux.lien', everyone<Answer>('not-found')),
  '(site)/compte/blocages': at('/compte/blocages', signedIn),
  '(site)/compte/brouillons': at('/compte/brouillons', signedIn),
  '(site)/compte/decisions': at('/compte/decisions', signedIn),
  '(site)/compte/donnees': at('/compte/donnees', signedIn),
  '(site)/compte/instance': at('/compte/instance', { ...everyone<Answer>('not-found'), stranger: 'sign-in' }),
  '(site)/confidentialite': at('/confidentialite'),
  '(site)/connexion': at('/connexion', alreadyIn),
  '(site)/connexion/demonstration': at('/connexion/demonstration', everyone('not-found')),
  // Without a provider in the settings there is no such door.
  '(site)/connexion/identite': at('/connexion/identite', everyone('not-found')),
  '(site)/connexion/identite/relier': at('/connexion/identite/relier', everyone('not-found')),
  '(site)/connexion/identite/retour': at('/connexion/identite/retour', everyone('not-found')),
  '(site)/connexion/lien': at('/connexion/lien', alreadyIn),
  '(site)/connexion/mot-de-passe': at('/connexion/mot-de-passe', alreadyIn),
  '(site)/conversations': at('/conversations', signedIn),
  '(site)/conversations/[id]': {
    path: ({ conversationId }) => `/conversations/${conversationId}`,
    expected: { ...everyone<Answer>('not-found'), stranger: 'sign-in', referent: 'shown' },
  },
  '(site)/notifications': at('/notifications', signedIn),
  '(site)/notifications/reglages': at('/notifications/reglages', signedIn),
  // Somebody else’s: all that is told is that there is nothing.
  '(site)/notifications/[id]': at('/notifications/0198b1de-0000-7000-8000-000000000000', {
    ...everyone<Answer>('elsewhere'),
    stranger: 'sign-in',
  }),
  '(site)/notifications/arret/[token]': {
    path: ({ other }) => `/notifications/arret/${signId('notifications', `resume.${other.id}`)}`,
    expected: shown,
  },
  // Only mail programs post to it; opened, it leads to the page.
  'api/notifications/[token]': {
    path: ({ other }) => `/api/notifications/${signId('notifications', `resume.${other.id}`)}`,
    expected: everyone('elsewhere'),
  },
  '(site)/espaces': at('/espaces'),
  '(site)/espaces/nouveau': at('/espaces/nouveau', signedIn),
  '(site)/inscription': at('/inscription', alreadyIn),
  '(site)/invitation/[token]': {
    path: ({ invitation }) => `/invitation/${invitation.token}`,
    expected: shown,
  },
  '(site)/lien/[token]': { path: () => `/lien/${signId('lien', 'inconnu')}`, expected: shown },
  '(site)/refus': at('/refus'),
  '(site)/mentions-legales': at('/mentions-legales'),
  '(site)/donnees-ouvertes': at('/donnees-ouvertes?commune=Épinal'),
  'annuaire/widget': at('/annuaire/widget?commune=88160'),
  'annonces/flux.xml': at('/annonces/flux.xml'),
  'api/v1/annonces.json': at('/api/v1/annonces.json'),
  'api/v1/annuaire.json': at('/api/v1/annuaire.json'),
  'api/v1/annuaire.csv': at('/api/v1/annuaire.csv'),
  'api/v1/equipements.csv': at('/api/v1/equipements.csv'),
  'sitemap.xml': at('/sitemap.xml'),
  'sitemaps/[part]': at('/sitemaps/pages.xml'),
  'robots.txt': at('/robots.txt'),
  '.well-known/security.txt': at('/.well-known/security.txt'),
  'api/auth/[...nextauth]': at('/api/auth/session'),
  // Drawn for the server itself, in the place of what is not there; asked for by name, it is not there either.
  introuvable: at('/introuvable', everyone('not-found')),
  // Only ever posted to, by the official client; who may is asked below, with the addresses of files.
  'api/uploadthing': at('/api/uploadthing', everyone('not-allowed')),
  'api/communes': at('/api/communes?q=epinal'),
  // An instance that has loaded no outline.
  'api/communes/contour': at('/api/communes/contour', everyone('not-found')),
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

/** Files that somebody else of the espace added, and one on its way: ids, and the signed address of the last. */
export type Files = { image: string; sound: string; envoi: string; importId: string };
type FileRow = { path: (files: Files) => string; expected: Record<Standing, number> };

const readersStatus: FileRow['expected'] = {
  ...everyone(200),
  stranger: 404,
  outsider: 404,
  removed: 404,
  referent: 404,
  agent: 404,
};
const nobodyElse = everyone(404);
const bytes = (part: string): FileRow => ({
  path: ({ image, sound }) => `/api/fichiers/${part === '/lecture' ? sound : image}${part}`,
  expected: readersStatus,
});
/** An upload is its sender's own: not even a responsable goes on with it. */
const someonesEnvoi: FileRow = { path: ({ envoi }) => envoi, expected: nobodyElse };
/** Between the two halves of the server; the key never leaves it. */
const inside404 = (part: string): FileRow => ({ path: () => `/api/envois/${part}`, expected: nobodyElse });

/** Every method of every address of server/fichiers. */
export const fileRows: Record<string, FileRow> = {
  'GET /api/fichiers/:id': bytes(''),
  'HEAD /api/fichiers/:id': bytes(''),
  'GET /api/fichiers/:id/vignette': bytes('/vignette'),
  'HEAD /api/fichiers/:id/vignette': bytes('/vignette'),
  'GET /api/fichiers/:id/apercu': bytes('/apercu'),
  'HEAD /api/fichiers/:id/apercu': bytes('/apercu'),
  'GET /api/fichiers/:id/lecture': bytes('/lecture'),
  'HEAD /api/fichiers/:id/lecture': bytes('/lecture'),
  // Everyone's own.
  'GET /api/compte/archive': {
    path: () => '/api/compte/archive',
    expected: { ...everyone(200), stranger: 404 },
  },
  // Who is signed out is led to sign in.
  'POST /api/annuaire/imports': {
    path: () => '/api/annuaire/imports',
    expected: { ...everyone(404), stranger: 200, agent: 200 },
  },
  'GET /api/annuaire/imports/:id/ecartees': {
    path: ({ importId }) => `/api/annuaire/imports/${importId}/ecartees`,
    expected: { ...everyone(404), agent: 200 },
  },
  'POST /api/envois/route-metadata': inside404('route-metadata'),
  'POST /api/envois/callback-result': inside404('callback-result'),
  'HEAD /api/envois/:id': someonesEnvoi,
  'PUT /api/envois/:id': someonesEnvoi,
  'DELETE /api/envois/:id': someonesEnvoi,
};

/** Asking for a place for a file, of the official route handler. */
export const announceRow: Record<Standing, number> = { ...readersStatus, lecteur: 403 };

type Code = 'ok' | ErrorCode;
type EventRow = {
  payload: (world: World, standing: Standing) => object;
  expected: Record<Standing, Code>;
};

const outside = {
  stranger: 'unauthenticated',
  outsider: 'not_found',
  removed: 'not_found',
  referent: 'not_found',
  agent: 'not_found',
} as const;
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
  'notifications:unread': {
    payload: () => ({}),
    expected: { ...everyone<Code>('ok'), stranger: 'unauthenticated' },
  },
  'unread:list': { payload: () => ({}), expected: { ...everyone<Code>('ok'), stranger: 'unauthenticated' } },
  typing: { payload: ofEspace({ ecrit: true }), expected: writersCode },
  'presence:list': { payload: ofEspace(), expected: readersCode },
  'sujet:join': {
    payload: ({ forum }) => ({ sujetId: forum.sujetId }),
    expected: { ...everyone<Code>('ok'), stranger: 'unauthenticated' },
  },
  'sujet:leave': {
    payload: ({ forum }) => ({ sujetId: forum.sujetId }),
    expected: { ...everyone<Code>('ok'), stranger: 'unauthenticated' },
  },
};

/** Close codes at /collab; 0: the connection stays open. */
export const collabRow: Record<Standing, number> = {
  stranger: 4401,
  outsider: 4403,
  lecteur: 0,
  membre: 0,
  responsable: 0,
  removed: 4403,
  referent: 4403,
  agent: 4403,
};
