import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { env } from '@/lib/core/env';
import type { Mail } from './schema';

export type Envelope = {
  /** Unique per mail and the same at each try: becomes the Message-ID, by which a repeat is recognised. */
  reference: string;
  queuedAt: Date;
};

const TIMEOUT_MS = 20_000;

function message(mail: Mail, { reference, queuedAt }: Envelope): SendMailOptions {
  const { mailFrom, publicUrl } = env();
  return {
    from: mailFrom,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: queuedAt,
    messageId: `<${reference}@${publicUrl.hostname}>`,
    // Out-of-office answers and lists leave it alone (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

async function overSmtp(url: string, options: SendMailOptions) {
  const transport = createTransport(url, {
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    dnsTimeout: TIMEOUT_MS,
  });
  try {
    await transport.sendMail(options);
  } finally {
    transport.close();
  }
}

/** The name sorts by date; a second try overwrites the first. Renamed into place, so that no reader sees half a mail. */
async function intoFolder(folder: string, options: SendMailOptions, { reference, queuedAt }: Envelope) {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  const { message } = await transport.sendMail(options);
  if (!Buffer.isBuffer(message)) throw new Error('the mail was not rendered into a buffer');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${queuedAt.toISOString().replaceAll(':', '-')}-${reference}.eml`);
  await writeFile(`${file}.part`, message, { mode: 0o600 });
  await rename(`${file}.part`, file);
}

/**
 * Sends a mail by SMTP_URL, or without it writes it into DATA_DIR/mails.
 * @throws what the mail server answered; the caller tries again later
 */
export async function deliverMail(mail: Mail, envelope: Envelope) {
  const { smtpUrl, dataDir } = env();
  const options = message(mail, envelope);
  if (smtpUrl) await overSmtp(smtpUrl, options);
  else await intoFolder(path.join(dataDir, 'mails'), options, envelope);
}

/** The recipient or the message was refused with a permanent answer (5yz, RFC 5321): another try would change nothing. */
export const isRefusedForGood = (error: unknown) =>
  error instanceof Error &&
  'command' in error &&
  typeof error.command === 'string' &&
  ['RCPT TO', 'DATA'].includes(error.command) &&
  'responseCode' in error &&
  Number(error.responseCode) >= 500;
