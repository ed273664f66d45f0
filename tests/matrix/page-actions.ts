import path from 'node:path';

const sources = import.meta.glob<string>('/app/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** What a file imports of app/ itself: the names asked for, and the file. Types are free. */
const IMPORT = /^import (?!type )([^;]+?) from '((?:@\/app|\.)[^']*)';$/gm;

function fileOf(from: string, asked: string): string | undefined {
  const base = asked.startsWith('.') ? path.posix.join(path.posix.dirname(from), asked) : asked.slice(1);
  return [`${base}.ts`, `${base}.tsx`].find((file) => file in sources);
}

/** Every page, with the files of app/ that draw it and the actions it gives to forms, named as in the matrix. */
export function pagesAndActions() {
  return Object.keys(sources)
    .filter((file) => file.endsWith('/page.tsx'))
    .map((page) => {
      const files = new Set([page]);
      const actions = new Set<string>();
      for (const file of files)
        for (const [, names = '', asked = ''] of (sources[file] ?? '').matchAll(IMPORT)) {
          const found = fileOf(file, asked);
          if (!found?.endsWith('/actions.ts')) found && files.add(found);
          else
            for (const [name] of names.matchAll(/\w+Action\b/g))
              actions.add(`${found.slice(5, -11)}: ${name}`);
        }
      return { page: page.slice(5, -9), files, actions: [...actions] };
    });
}
