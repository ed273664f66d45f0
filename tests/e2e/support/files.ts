import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';

/** Bytes that nothing can shorten, in a file, and their sum. Its first bytes are those of no known kind. */
export function bigFile(nom: string, bytes: number) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'treteaux-envoi-'));
  const content = randomBytes(bytes);
  content.write('TRETEAUX', 0);
  const file = path.join(folder, nom);
  writeFileSync(file, content);
  return {
    file,
    sha256: sha256(content),
    forget: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** What the link of a file gives, as it is downloaded. */
export async function download(page: Page, nom: string) {
  const href = await page.getByRole('link', { name: nom, exact: true }).getAttribute('href');
  const answer = await page.request.get(href ?? '');
  return { answer, content: await answer.body() };
}

/** Drops files on the page, as a pointer would: over it first, then down. */
export async function dropFiles(page: Page, files: { name: string; type: string; text: string }[]) {
  const data = await page.evaluateHandle((given) => {
    const held = new DataTransfer();
    for (const { name, type, text } of given) held.items.add(new File([text], name, { type }));
    return held;
  }, files);
  await page.dispatchEvent('h1', 'dragenter', { dataTransfer: data });
  const layer = page.locator('.depot-page');
  await layer.waitFor();
  await layer.dispatchEvent('dragenter', { dataTransfer: data });
  await layer.dispatchEvent('drop', { dataTransfer: data });
}
