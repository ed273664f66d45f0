import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Mail } from '@/lib/mails/schema';

const mail: Mail = {
  to: 'odile@example.org',
  subject: 'Sophie vous invite à rejoindre « Ce que savent les mains »',
  text: 'Bonjour Odile,\n\nRejoindre l’espace :\nhttps://culture.exemple.fr/invitation/abc\n',
  html: '<p>Bonjour Odile</p>',
};
const envelope = {
  reference: '1b4e28ba-2fa1-11d2-883f-0016d3cca427',
  queuedAt: new Date('2026-11-23T09:15:00Z'),
};

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'treteaux-mails-'));
  vi.resetModules();
  vi.stubEnv('DATA_DIR', dataDir);
  vi.stubEnv('PUBLIC_URL', 'https://culture.exemple.fr');
  vi.stubEnv('SMTP_URL', '');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dataDir, { recursive: true, force: true });
});

/** The settings are read once per process: each test loads the room anew. */
const load = () => import('@/lib/mails/deliver');

describe('without a mail server', () => {
  const read = async () => {
    const folder = path.join(dataDir, 'mails');
    return Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name))));
  };

  test('a mail becomes a file that any mail program opens', async () => {
    const { deliverMail } = await load();
    await deliverMail(mail, envelope);
    const [file, ...others] = await read();
    expect(others).toEqual([]);
    const parsed = await simpleParser(file ?? '');
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.text?.trim()).toBe(mail.text.trim());
    expect(parsed.to).toMatchObject({ value: [{ address: 'odile@example.org' }] });
    expect(parsed.from?.text).toBe('"Tréteaux" <ne-pas-repondre@culture.exemple.fr>');
    expect(parsed.messageId).toBe(`<${envelope.reference}@culture.exemple.fr>`);
    expect(parsed.date).toEqual(envelope.queuedAt);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
  });

  test('tried again, it is one file; another mail sorts after it', async () => {
    const { deliverMail } = await load();
    await deliverMail(mail, envelope);
    await deliverMail(mail, envelope);
    await deliverMail(
      { ...mail, subject: 'Le second' },
      { reference: '0', queuedAt: new Date('2026-11-23T09:15:01Z') },
    );
    const subjects = (await Promise.all((await read()).map((file) => simpleParser(file)))).map(
      (one) => one.subject,
    );
    expect(subjects).toEqual([mail.subject, 'Le second']);
  });
});

describe('by a mail server', () => {
  let server: SMTPServer | undefined;

  async function listen(options: SMTPServerOptions) {
    server = new SMTPServer({ disabledCommands: ['AUTH', 'STARTTLS'], ...options });
    const listening = server.listen(0, '127.0.0.1');
    await new Promise((resolve) => listening.once('listening', resolve));
    const address = listening.address();
    if (!address || typeof address === 'string') throw new Error('no port');
    vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${address.port}`);
  }

  afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

  test('a mail arrives as it was written', async () => {
    const received: Buffer[] = [];
    await listen({
      onData(stream, _session, done) {
        stream.on('data', (chunk: Buffer) => received.push(chunk));
        stream.on('end', () => done());
      },
    });
    const { deliverMail } = await load();
    await deliverMail(mail, envelope);
    const parsed = await simpleParser(Buffer.concat(received));
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.text?.match(/https?:\/\/\S+/g)).toEqual(['https://culture.exemple.fr/invitation/abc']);
    expect(parsed.html).toContain('Bonjour Odile');
    await expect(readdir(path.join(dataDir, 'mails'))).rejects.toThrow();
  });

  test('an unknown recipient is refused for good, a busy server is not', async () => {
    const refuse = (code: number) =>
      listen({
        onRcptTo: (_address, _session, done) => done(Object.assign(new Error('non'), { responseCode: code })),
      });
    for (const [code, forGood] of [
      [550, true],
      [451, false],
    ] as const) {
      vi.resetModules();
      await refuse(code);
      const { deliverMail, isRefusedForGood } = await load();
      const error = await deliverMail(mail, envelope).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(Error);
      expect(isRefusedForGood(error)).toBe(forGood);
      await new Promise<void>((resolve) => server?.close(() => resolve()));
    }
    server = undefined;
  });

  test('a server that does not answer makes the job try again', async () => {
    vi.stubEnv('SMTP_URL', 'smtp://127.0.0.1:1');
    const { deliverMail, isRefusedForGood } = await load();
    const error = await deliverMail(mail, envelope).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(isRefusedForGood(error)).toBe(false);
  });
});
