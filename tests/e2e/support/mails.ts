import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { type ParsedMail, simpleParser } from 'mailparser';

const folder = () => path.join(process.env.E2E_DATA_DIR ?? '', 'mails');

async function mailsTo(address: string): Promise<ParsedMail[]> {
  const names = (await readdir(folder()).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  const mails = await Promise.all(
    names.map(async (name) => simpleParser(await readFile(path.join(folder(), name)))),
  );
  return mails.filter((mail) => JSON.stringify(mail.to).includes(address));
}

/** Waits for the newest mail to an address whose subject matches. */
export async function mailTo(address: string, subject: RegExp): Promise<ParsedMail> {
  let found: ParsedMail | undefined;
  await expect
    .poll(
      async () => {
        found = (await mailsTo(address)).filter((mail) => subject.test(mail.subject ?? '')).at(-1);
        return Boolean(found);
      },
      { timeout: 20_000, message: `a mail to ${address} about ${subject}` },
    )
    .toBe(true);
  if (!found) throw new Error('unreachable');
  return found;
}

/** The one link of a mail that asks for one act. */
export function onlyLink(mail: ParsedMail): string {
  const links = (mail.text ?? '').match(/https?:\/\/\S+/g) ?? [];
  expect(links, 'exactly one address in the text part').toHaveLength(1);
  return links[0] ?? '';
}
