/**
 * node scripts/imports.mjs   checks the arrows between folders (.dependency-cruiser.cjs)
 *
 * dependency-cruiser reads TypeScript 7 through SWC, which does not tell type-only imports apart; they are free here. So
 * it is shown a copy of the sources without their types.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import rules from '../.dependency-cruiser.cjs';
import { filesOf, root } from './tree.mjs';

const copy = path.join(root, '.imports');
const FOLDERS = ['app', 'components', 'lib', 'server', 'prisma'];

function withoutTypes(file, code) {
  const parser = { syntax: 'typescript', tsx: file.endsWith('x') };
  const transform = { react: { runtime: 'preserve' } };
  return transformSync(code, {
    configFile: false,
    swcrc: false,
    jsc: { parser, transform, target: 'es2022' },
  }).code;
}

function copySources() {
  rmSync(copy, { recursive: true, force: true });
  for (const file of [...FOLDERS.flatMap(filesOf), 'tsconfig.json']) {
    const content = readFileSync(path.join(root, file), 'utf8');
    const target = path.join(copy, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, /\.tsx?$/.test(file) ? withoutTypes(file, content) : content);
  }
}

async function violations() {
  process.chdir(copy);
  try {
    const options = { ...rules.options, validate: true, ruleSet: { forbidden: rules.forbidden } };
    const tsConfig = extractTSConfig('tsconfig.json');
    const { output } = await cruise(FOLDERS, options, undefined, { tsConfig });
    return output;
  } finally {
    process.chdir(root);
  }
}

/** One forbidden import per rule that can be planted: a rule that no longer bites is found out. */
const PLANTED = {
  'app-not-server': ['app/planted.ts', "import '@/server/start-error';"],
  'app-not-database': ['app/planted.ts', "import '@/lib/core/db';"],
  'components-only-draw': ['components/planted.ts', "import '@/lib/membres/access';"],
  'ui-knows-no-domain': ['components/ui/planted.ts', "import '@/lib/membres/schema';"],
  'server-wires-only': ['server/planted.ts', "import 'react';"],
  'next-in-one-file': ['server/planted.ts', "import 'next';"],
  'room-without-frameworks': ['lib/membres/planted.ts', "import 'socket.io';"],
  'room-below-auth': ['lib/membres/planted.ts', "import '@/lib/auth/socket-actor';"],
  'realtime-below-rooms': ['lib/realtime/planted.ts', "import '@/lib/membres/access';"],
  'search-knows-no-list': ['lib/recherche/planted.ts', "import '@/lib/annuaire/words';"],
  'core-knows-no-room': ['lib/core/planted.ts', "import '@/lib/membres/access';"],
  'next-auth-behind-auth': ['lib/membres/planted.ts', "import 'next-auth';"],
  'no-circle': ['lib/core/planted.ts', "import './planted';"],
  resolvable: ['lib/core/planted.ts', "import './nowhere-at-all';"],
};

async function plantedRulesThatStaySilent() {
  const planted = new Map();
  for (const [file, line] of Object.values(PLANTED)) planted.set(file, `${planted.get(file) ?? ''}${line}\n`);
  for (const [file, lines] of planted) writeFileSync(path.join(copy, file), lines);
  const { summary } = await violations();
  const heard = new Set(
    summary.violations.filter(({ from }) => from.includes('planted')).map(({ rule }) => rule.name),
  );
  return Object.keys(PLANTED).filter((name) => !heard.has(name));
}

const tell = ({ rule, from, to, cycle }) =>
  `  ${rule.name}: ${from} → ${cycle ? cycle.map((step) => step.name ?? step).join(' → ') : to}`;

copySources();
try {
  const { summary } = await violations();
  for (const violation of summary.violations) console.error(tell(violation));
  const silent = await plantedRulesThatStaySilent();
  for (const name of silent) console.error(`  ${name}: the rule lets a planted violation pass`);
  const untested = rules.forbidden.filter(({ name }) => !(name in PLANTED));
  for (const { name } of untested) console.error(`  ${name}: the rule has no planted violation`);
  if (summary.violations.length + silent.length + untested.length > 0) process.exitCode = 1;
  else console.log(`${summary.totalCruised} files, ${rules.forbidden.length} rules, each seen to bite.`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
