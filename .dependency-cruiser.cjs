/** The arrows between folders. scripts/imports.mjs runs it, on sources without their types: type-only imports are free. */
const rooms = '^lib/(?!core/|realtime/|auth/)';
const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    never(
      'no-circle',
      'Two files that need each other are one file, or need a third.',
      {},
      { circular: true },
    ),
    never(
      'app-not-server',
      'Pages reach the server process only through the database.',
      { path: '^app/' },
      { path: '^(server|prisma|scripts|tests)/' },
    ),
    never(
      'app-not-database',
      'A page asks a room.',
      { path: '^app/' },
      { path: '^lib/core/(db|jobs|rate-limit)|@prisma/|/pg/' },
    ),
    never(
      'components-only-draw',
      'A page passes what to draw, what is allowed and the action.',
      { path: '^components/' },
      {
        path: '^(app|server|prisma|lib)/',
        pathNot: [
          '^lib/core/(paths|dates|zone|text|form-state)\\.ts$',
          // schema.ts brings Zod, which no browser needs: its types are free, its words are apart.
          '^lib/[^/]+/words\\.ts$',
          // Who a text names and how it is shortened, the same for who writes it, stores it and reads it.
          '^lib/messages/(mentions|excerpts)\\.ts$',
          // What a statement of reasons says, the same for who decides and for who receives it.
          '^lib/moderation/statement\\.ts$',
          // What a document may hold, the same for who types it and for who stores it.
          '^lib/documents/(editor|links|images)\\.ts$',
          '^lib/realtime/(socket-)?events\\.ts$',
        ],
      },
    ),
    never(
      'ui-knows-no-domain',
      'Bricks serve every room.',
      { path: '^components/ui/' },
      { path: '^(components/(?!ui/)|lib/(?!core/))' },
    ),
    never(
      'server-wires-only',
      'The process knows neither pages nor React.',
      { path: '^server/' },
      { path: '^(app|components)/|node_modules/(react|react-dom)/' },
    ),
    never(
      'next-in-one-file',
      'Next is started in one place.',
      { path: '^server/', pathNot: '^server/main\\.ts$' },
      { path: 'node_modules/next/' },
    ),
    never(
      'room-without-frameworks',
      'A room would be true without a page or a socket.',
      { path: rooms },
      { path: '^(app|components|server)/|node_modules/(next|next-auth|react|react-dom|socket\\.io)/' },
    ),
    never(
      'search-knows-no-list',
      'One machinery serves the annuaire and the annonces; each says what it is made of.',
      { path: '^lib/recherche/' },
      { path: '^lib/(?!recherche/|core/|communes/|comptes/)' },
    ),
    never('room-below-auth', 'A room is told who acts.', { path: rooms }, { path: '^lib/auth/' }),
    never(
      'realtime-below-rooms',
      'Events name things; they do not know them.',
      { path: '^lib/realtime/' },
      { path: '^lib/(?!core/|realtime/)', pathNot: '/(schema|words)\\.ts$' },
    ),
    never(
      'core-knows-no-room',
      'No domain word below the rooms.',
      { path: '^lib/core/' },
      { path: '^(lib/(?!core/)|app/|components/|server/)' },
    ),
    never(
      'next-auth-behind-auth',
      'One folder knows how a session is carried.',
      { pathNot: '^(lib/auth/|app/api/auth/)' },
      { path: 'node_modules/next-auth/' },
    ),
    never('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|var|prisma/generated)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
