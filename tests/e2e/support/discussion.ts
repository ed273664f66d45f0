import { type Browser, expect, type Page } from '@playwright/test';
import { mailTo, onlyLink } from './mails';
import { demo, invite, openEspace, personIn } from './people';
import { visit } from './ready';

export const log = (page: Page) => page.getByRole('log');
export const field = (page: Page) => page.getByLabel('Votre message');

export async function say(page: Page, text: string) {
  await field(page).fill(text);
  await field(page).press('Enter');
}

/** Sophie and Marie-Odile in one new espace, both on its discussion. */
export async function twoTalking(browser: Browser, nom: string) {
  const sophie = await personIn(browser, demo.compagnie.email);
  const { slug } = await openEspace(sophie.page, nom);
  await invite(sophie.page, slug, demo.festival.email);
  const marie = await personIn(browser, demo.festival.email);
  await marie.page.goto(onlyLink(await mailTo(demo.festival.email, new RegExp(nom))));
  await marie.page.getByRole('button', { name: 'Rejoindre l’espace' }).click();
  await expect(marie.page.locator('main[data-espace-id]')).toBeVisible();
  const url = `/espaces/${slug}/discussion`;
  for (const { page } of [sophie, marie]) await visit(page, url);
  return { sophie, marie, slug, url };
}

/** Pastes a picture as a screenshot tool leaves it in the clipboard. */
export const pastePicture = (page: Page) =>
  field(page).evaluate(async (area) => {
    const canvas = document.createElement('canvas');
    canvas.width = 640;
    canvas.height = 400;
    const pen = canvas.getContext('2d');
    if (pen) pen.fillStyle = '#155b3d';
    pen?.fillRect(0, 0, 640, 400);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([blob ?? ''], 'image.png', { type: 'image/png' }));
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
