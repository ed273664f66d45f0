import path from 'node:path';
import { z } from 'zod';

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
export const isLoopback = (host: string) => LOOPBACK.has(host);

const flag = z.enum(['0', '1'], 'attend 0 ou 1');
const url = (protocols: string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `attend une adresse, par exemple ${example}`,
  });

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
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

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
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
};

/** These may hold a password: a refusal does not repeat them. */
const HIDDEN = new Set(['AUTH_SECRET', 'DATABASE_URL', 'SMTP_URL']);

/** A setting that stops the start, told in one line that names it. */
export class SettingError extends Error {}

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
    const shown = HIDDEN.has(name) ? 'cette valeur' : `« ${given[name] ?? ''} »`;
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
    logLevel: values.LOG_LEVEL,
  };
}

let memo: Env | undefined;

/** The settings of this process, read once. The server completes `process.env` (database, secret) before Next loads. */
export function env(): Env {
  memo ??= readEnv(process.env);
  return memo;
}
