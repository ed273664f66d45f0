import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from './support/axe';
import { visit } from './support/ready';

/** Everything the browser asks of other sites. */
function foreignRequests(page: Page, origin: string) {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin)) asked.push(request.url());
  });
  return asked;
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') || activeElement?.textContent || '';
  });

/** Presses Tab until something whose name matches has the focus, as a person without a mouse does. */
async function tabTo(page: Page, name: RegExp, most = 160) {
  for (let at = 0; at < most; at++) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

test('the map is moved, enlarged and followed with the keyboard alone, and asks nobody else for anything', async ({
  page,
  baseURL,
}) => {
  const foreign = foreignRequests(page, baseURL ?? '');
  await visit(page, '/annuaire?ou=Remiremont&rayon=50');
  const drawing = page.locator('.carte-dessin').first();
  await expect(drawing.locator('a').first()).toBeVisible();
  await expect(page.locator('.leaflet-container')).toHaveCount(0);
  await tabTo(page, /Agrandir la carte/);
  await page.keyboard.press('Enter');
  const map = page.getByRole('region', { name: /Flèches pour déplacer/ });
  await expect(map).toBeVisible();
  await expect(drawing).toBeHidden();
  expect(await focused(page)).toContain('Agrandir la carte');

  await page.getByRole('button', { name: 'Revenir à la vue de départ' }).press('Enter');
  const pane = map.locator('.leaflet-map-pane');
  await map.focus();
  const before = await pane.boundingBox();
  await page.keyboard.press('ArrowRight');
  await expect.poll(async () => (await pane.boundingBox())?.x).not.toBe(before?.x);

  await tabTo(page, /^\d+\. /);
  const flag = page.locator('.carte-fanion:focus');
  const [frame, place] = [await map.boundingBox(), await flag.boundingBox()];
  expect(place?.x).toBeGreaterThanOrEqual(frame?.x ?? 0);
  expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual((frame?.x ?? 0) + (frame?.width ?? 0));
  await expect(flag.locator('.carte-nom')).toBeVisible();
  const address = await flag.getAttribute('href');
  await expectAccessible(page);
  await expect(flag).toHaveAttribute('href', address ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${address}$`));
  expect(foreign).toEqual([]);
});

test('a row and its flag light each other; fiches too close to be told apart open one by one', async ({
  page,
}) => {
  await page.goto('/annuaire');
  const row = page.locator('#fiche-1');
  await row.hover();
  const flag = page.locator('.carte-dessin a[href="#fiche-1"]');
  await expect(flag).toHaveAttribute('data-actif', '');
  await flag.focus();
  await expect(row).toHaveAttribute('data-actif', '');
  await row.locator('a').first().focus();
  await page.locator('.carte-cadre').hover();
  const map = page.getByRole('region', { name: /Flèches pour déplacer/ });
  await expect(map).toBeVisible();
  const list = page.locator('.carte-liste');
  const frame = await map.boundingBox();
  const inSight = async () => {
    for (const group of await map.getByRole('button', { name: /fiches ici/ }).all()) {
      const box = await group.boundingBox();
      if (!box || !frame) continue;
      const [x, y] = [box.x + box.width / 2 - frame.x, box.y + box.height / 2 - frame.y];
      if (x > 0 && y > 0 && x < frame.width && y < frame.height) return group;
    }
    return null;
  };
  // Each one opened shows fewer together, until those of one address are named.
  for (let turn = 0; turn < 12 && !(await list.isVisible()); turn++) {
    const group = await inSight();
    expect(group, 'fiches of one commune without an address of their own').not.toBeNull();
    await group?.press('Enter');
    await page.waitForTimeout(500);
  }
  await expect(list.locator('a').first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the map is drawn, tied to the list by its numbers, without buttons that do nothing', async ({
    page,
  }) => {
    await page.goto('/annuaire?ou=Remiremont&rayon=30');
    const flags = page.locator('.carte-dessin a');
    await expect(flags).toHaveCount(await page.locator('.rang-fiche').count());
    const target = await flags.first().getAttribute('href');
    await expect(page.locator(target ?? '')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Agrandir la carte' })).toBeHidden();
    await page.goto('/donnees-ouvertes');
    await page.getByLabel('Commune').fill('gerardmer');
    await page.getByRole('button', { name: 'Préparer l’encart' }).click();
    await expect(page.locator('.code').last()).toContainText('/annuaire/widget?commune=88196');
  });
});

/** A town hall's own site, on another origin, that shows an address in a frame. */
async function townHall(src: string): Promise<{ server: Server; url: string }> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>Mairie</title><iframe src="${src}" width="600" height="500"></iframe>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

test('a town hall shows the fiches of its commune in a frame, and no other page of ours', async ({
  page,
  baseURL,
  context,
}) => {
  const widget = await townHall(`${baseURL}/annuaire/widget?commune=88160`);
  const other = await townHall(`${baseURL}/annuaire`);
  try {
    await page.goto(widget.url);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading', { name: 'La culture à Épinal' })).toBeVisible();
    await expect(frame.locator('.encart-liste li').first()).toBeVisible();
    expect(await context.cookies()).toEqual([]);
    const opened = context.waitForEvent('page');
    await frame.locator('.encart-liste a').first().click();
    await expect((await opened).locator('h1')).toBeVisible();
    await page.goto(other.url);
    await expect(page.frameLocator('iframe').getByRole('heading', { name: 'Annuaire' })).toHaveCount(0);
  } finally {
    for (const { server } of [widget, other]) server.close();
  }
});
