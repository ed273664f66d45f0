import { expect, type Page, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/axe';
import { log, say, twoTalking } from './support/discussion';
import { fillHistory } from './support/history';
import { demo, openEspace, personIn } from './support/people';
import { visit } from './support/ready';

const messages = (page: Page) => log(page).locator('.message');
const open = async (page: Page) => page.getByText('Chercher', { exact: true }).click();

/** An espace whose discussion is `count` messages long. */
async function longPast(page: Page, count: number) {
  const { slug } = await openEspace(page, `Longue histoire ${Date.now()}`);
  const espaceId = (await page.locator('main').getAttribute('data-espace-id')) ?? '';
  await fillHistory(espaceId, count);
  return `/espaces/${slug}/discussion`;
}

test('ten thousand messages are scrolled from the last to the first, a few at a time', async ({
  browser,
}) => {
  test.setTimeout(330_000);
  const { context, page } = await personIn(browser, demo.compagnie.email);
  const url = await longPast(page, 10_000);
  await page.goto(url);
  await expect(log(page).getByText('Message numéro 10000.')).toBeInViewport();
  const seen = await page.evaluate(async () => {
    const box = document.querySelector<HTMLElement>('[role="log"]');
    if (!box) throw new Error('no log');
    let held = 0;
    let jumps = 0;
    let blocked = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blocked = Math.max(blocked, duration);
    }).observe({ type: 'longtask' });
    const end = performance.now() + 240_000;
    // A very fast wheel.
    while (performance.now() < end && !box.textContent?.includes('Message numéro 1.')) {
      const inSight = [...box.querySelectorAll('[data-seq]')].find(
        (message) => message.getBoundingClientRect().top > box.getBoundingClientRect().top,
      );
      const before = inSight?.getBoundingClientRect().top ?? 0;
      box.scrollTop -= 2_000;
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
      if (inSight?.isConnected) {
        const moved = inSight.getBoundingClientRect().top - before;
        if (moved < -3 || moved > 2_003) jumps += 1;
      }
      held = Math.max(held, box.querySelectorAll('.message').length);
    }
    return { held, jumps, blocked };
  });
  expect(seen.held).toBeLessThanOrEqual(300);
  expect(seen.jumps).toBe(0);
  test.info().annotations.push({ type: 'longest task', description: `${Math.round(seen.blocked)} ms` });
  await expect(log(page).getByText('Message numéro 1.', { exact: false }).first()).toBeVisible();
  // Days are headings one can go through, messages lists.
  await expect(log(page).getByRole('heading', { level: 2 }).first()).toBeVisible();
  await expect(log(page).getByRole('list').first()).toBeVisible();
  await page.getByRole('button', { name: 'Aller à la fin' }).click();
  await expect(log(page).getByText('Message numéro 10000.')).toBeInViewport();
  await expect(page.getByRole('button', { name: 'Aller à la fin' })).toHaveCount(0);
  await expect(log(page)).toBeFocused();
  await context.close();
});

test('the keyboard stays in the log when the message that had it leaves the window', async ({ browser }) => {
  const { context, page } = await personIn(browser, demo.compagnie.email);
  await page.goto(await longPast(page, 600));
  await messages(page)
    .last()
    .getByRole('button', { name: /^Actions/ })
    .focus();
  await page.evaluate(async () => {
    const box = document.querySelector<HTMLElement>('[role="log"]');
    for (let turn = 0; turn < 400 && box; turn++) {
      box.scrollTop -= 300;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  });
  await expect(log(page).getByText('Message numéro 600.')).toHaveCount(0);
  await expect(log(page)).toBeFocused();
  await context.close();
});

test('a search opens at the message it found, far from the end', async ({ browser }) => {
  const { context, page } = await personIn(browser, demo.compagnie.email);
  await page.goto(await longPast(page, 2_000));
  await open(page);
  await page.getByRole('searchbox', { name: 'Chercher dans la discussion' }).fill('NUMERO 123.');
  await page.getByRole('button', { name: 'Rechercher' }).click();
  const found = page.locator('.fil-trouves');
  await expect(found.getByRole('link', { name: /Message numéro 1123/ })).toBeVisible();
  await expect(found.locator('mark').first()).toHaveText('numéro');
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await found.getByRole('link', { name: /Message numéro 123\./ }).click();
  const aimed = log(page).locator('.message--vise');
  await expect(aimed).toContainText('Message numéro 123.');
  await expect(aimed).toBeInViewport();
  await expect(aimed).toBeFocused();
  // What is said meanwhile is counted, and reached at once.
  await page.getByRole('button', { name: 'Aller à la fin' }).click();
  await expect(log(page).getByText('Message numéro 2000.')).toBeInViewport();
  await open(page);
  await page.getByLabel('Aller à une date').fill('2020-01-01');
  await page.getByRole('button', { name: 'Y aller' }).click();
  await expect(log(page).locator('.message--vise')).toContainText('Message numéro 1.');
  await context.close();
});

test('what is unread by hundreds begins at its line, and what comes meanwhile is counted', async ({
  browser,
}) => {
  const { sophie, marie, url } = await twoTalking(browser, `Non lus par centaines ${Date.now()}`);
  await sophie.page.goto('/compte');
  await fillHistory((await marie.page.locator('main').getAttribute('data-espace-id')) ?? '', 300);
  await visit(sophie.page, url);
  await expect(log(sophie.page).getByText('Message numéro 300.')).toBeInViewport();
  await sophie.page.getByRole('link', { name: 'Aller au premier non lu' }).click();
  const line = log(sophie.page).getByText(/Plus de 99\s+nouveaux messages depuis/);
  await expect(line).toBeInViewport();
  await expect(sophie.page.getByRole('link', { name: 'Aller au premier non lu' })).toHaveCount(0);
  await expectAccessible(sophie.page);
  await say(marie.page, 'Pendant que Sophie lit');
  await expect(sophie.page.getByRole('button', { name: /Aller à la fin.*1 nouveau message/ })).toBeVisible();
  await expect(line).toBeInViewport();
  await sophie.page.getByRole('button', { name: 'Aller à la fin' }).click();
  await expect(log(sophie.page).getByText('Pendant que Sophie lit')).toBeInViewport();
  await Promise.all([sophie.context.close(), marie.context.close()]);
});

test.describe('without JavaScript', () => {
  test('one searches, goes to a date and leafs through', async ({ browser }) => {
    const { context, page } = await personIn(browser, demo.compagnie.email, { javaScriptEnabled: false });
    await page.goto(await longPast(page, 400));
    await open(page);
    await page.getByRole('searchbox', { name: 'Chercher dans la discussion' }).fill('numéro 7.');
    await page.getByRole('button', { name: 'Rechercher' }).click();
    await expect(page.getByText(/messages? .*«.numéro 7\..»/)).toBeVisible();
    for (const oldest of [297, 187, 79]) {
      await expect(page.getByRole('link', { name: new RegExp(`Message numéro ${oldest}\\.`) })).toBeVisible();
      await page.getByRole('link', { name: 'Résultats plus anciens' }).click();
    }
    await page.getByRole('link', { name: /Message numéro 7\./ }).click();
    await expect(page).toHaveURL(/autour=\d+#message-\d+$/);
    await expect(log(page).locator('.message--vise')).toContainText('Message numéro 7.');
    await expect(log(page).locator('.message--vise')).toBeInViewport();
    await expect(page.getByRole('button', { name: 'Aller à la fin' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Messages suivants' }).click();
    await expect(log(page).getByText('Message numéro 60.')).toBeVisible();
    await page.getByRole('link', { name: 'Messages précédents' }).click();
    await expect(log(page).getByText('Message numéro 30.')).toBeVisible();
    await open(page);
    await page.getByLabel('Aller à une date').fill('2020-01-01');
    await page.getByRole('button', { name: 'Y aller' }).click();
    await expect(page).toHaveURL(/autour=1#message-1$/);
    await page.getByRole('link', { name: 'Revenir aux derniers messages' }).click();
    await expect(log(page).getByText('Message numéro 400.')).toBeVisible();
    await context.close();
  });
});
