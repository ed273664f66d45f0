import path from 'node:path';
import { z } from 'zod';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
export const isLoopback = (host: string) => LOOPBACK.has(host);

const flag = z.enum(['0', '1'], 'attend 0 ou 1');
const url = (protocols: string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `attend une adresse, par exemple ${example}`,
  });

/** Identities must not travel in the clear, save to a provider on this very machine. */
function isSafeIssuer(value: string) {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, search, hash } = new URL(value);
  return !search && !hash && (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)));
}

const schema = z.object({
  PORT: z.coerce
    .number('attend un nombre')
    .int('attend un nombre entier')
    .min(1, 'attend un nombre de 1 à 65535')
    .max(65535, 'attend un nombre de 1 à 65535')
    .default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: url(['http:', 'https:'], 'https://culture.exemple.fr').optional(),
  DATA_DIR: z.string().min(1).default('./var'),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgresql://compte:motdepasse@serveur/base').optional(),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://serveur:587').optional(),
  DEMO: flag.optional(),
  AUTH_SECRET: z.string().min(32, 'attend au moins 32 caractères').optional(),
  MAIL_FROM: z.string().min(3).optional(),
  S3_ENDPOINT: url(['http:', 'https:'], 'https://s3.exemple.fr').optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'attend le nom d’un espace de stockage S3')
    .optional(),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  OIDC_ISSUER: z
    .string()
    .refine(isSafeIssuer, { message: 'attend une adresse en https, par exemple https://identite.exemple.fr' })
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_LABEL: z.string().min(1).max(40, 'attend 40 signes au plus').default('ProConnect'),
  OIDC_SIRETS: z
    .string()
    .transform((list) => list.split(/[\s,;]+/).filter(Boolean))
    .refine((sirets) => sirets.every((siret) => /^\d{14}$/.test(siret)), {
      message: 'attend des numéros SIRET de 14 chiffres, séparés par des virgules',
    })
    .default([]),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

/** A bucket for files, addressed by path. Without `endpoint`, Amazon's own. */
export type S3Settings = {
  endpoint: string | undefined;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
};

/** An OpenID Connect provider by which agents sign in: ProConnect, Keycloak… */
export type OidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What its button says. */
  label: string;
  /** Organisations whose people are agents. Empty: the provider gives nobody a role. */
  sirets: string[];
};

export type Env = {
  port: number;
  host: string;
  /** Origin of every link, cookie and check; never a request's Host header. */
  publicUrl: URL;
  dataDir: string;
  /** Absent: the embedded database. */
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  demo: boolean;
  authSecret: string | undefined;
  /** Absent: files lie under `dataDir`. */
  s3: S3Settings | undefined;
  /** Absent: nobody signs in by an identity from elsewhere. */
  oidc: OidcSettings | undefined;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
};

/** These may hold a password: a refusal does not repeat them. */
const HIDDEN = new Set([
  'AUTH_SECRET',
  'DATABASE_URL',
  'SMTP_URL',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'OIDC_CLIENT_SECRET',
]);

/** A setting that stops the start, told in one line that names it. */
export class SettingError extends Error {}

type Values = z.output<typeof schema>;
type Name = keyof Values;

/** Of settings that go together, all or none: half of them would be worse than nothing. @returns whether all are there */
function areComplete(values: Values, needed: readonly Name[], further: readonly Name[] = []): boolean {
  const given = [...needed, ...further].find((name) => values[name] !== undefined);
  if (!given) return false;
  const missing = needed.find((name) => values[name] === undefined);
  if (missing) throw new SettingError(`Réglage ${missing}\u202f: manque, alors que ${given} est donné.`);
  return true;
}

function s3Of(values: Values): S3Settings | undefined {
  if (!areComplete(values, ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'], ['S3_ENDPOINT']))
    return undefined;
  const { S3_BUCKET: bucket = '', S3_ACCESS_KEY_ID = '', S3_SECRET_ACCESS_KEY = '' } = values;
  return {
    endpoint: values.S3_ENDPOINT,
    region: values.S3_REGION,
    bucket,
    accessKeyId: S3_ACCESS_KEY_ID,
    secretAccessKey: S3_SECRET_ACCESS_KEY,
  };
}

function oidcOf(values: Values): OidcSettings | undefined {
  if (!areComplete(values, ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])) return undefined;
  const { OIDC_ISSUER: issuer = '', OIDC_CLIENT_ID = '', OIDC_CLIENT_SECRET = '' } = values;
  return {
    issuer,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    label: values.OIDC_LABEL,
    sirets: values.OIDC_SIRETS,
  };
}

/**
 * Reads and checks every setting.
 * @throws SettingError naming the first wrong setting.
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const name = String(issue?.path[0] ?? '');
    const shown = HIDDEN.has(name) ? 'cette valeur' : `« ${given[name] ?? ''} »`;
    throw new SettingError(`Réglage ${name} : ${shown} ne convient pas, ${issue?.message}.`);
  }
  const values = parsed.data;
  const publicUrl = new URL(values.PUBLIC_URL ?? `http://localhost:${values.PORT}`);
  if (publicUrl.pathname !== '/' || publicUrl.search || publicUrl.hash)
    throw new SettingError(
      'Réglage PUBLIC_URL : attend une adresse sans chemin, par exemple https://culture.exemple.fr.',
    );
  const local = isLoopback(values.HOST) && isLoopback(publicUrl.hostname);
  return {
    port: values.PORT,
    host: values.HOST,
    publicUrl,
    dataDir: path.resolve(values.DATA_DIR),
    databaseUrl: values.DATABASE_URL,
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM ?? `Tréteaux <ne-pas-repondre@${publicUrl.hostname}>`,
    // Demonstration passwords are public: never on by itself where strangers can reach the server.
    demo: values.DEMO ? values.DEMO === '1' : !values.DATABASE_URL && local,
    authSecret: values.AUTH_SECRET,
    s3: s3Of(values),
    oidc: oidcOf(values),
    logLevel: values.LOG_LEVEL,
  };
}

let memo: Env | undefined;

/** The settings of this process, read once. The server completes `process.env` (database, secret) before Next loads. */
export function env(): Env {
  memo ??= readEnv(process.env);
  return memo;
}

/** Where this process answers itself: the public address may lead through other machines, or to another node. */
export function localOrigin({ host, port }: Pick<Env, 'host' | 'port'>) {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`;
  if (host === '::') return `http://[::1]:${port}`;
  return `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${port}`;
}
