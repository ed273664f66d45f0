import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'];
/** The dark changes colours alone: what else there is was asked in the light. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** No WCAG 2.1 A or AA fault, in the light and in the dark. */
export async function expectAccessible(page: Page) {
  // The title of a page one was led to comes a moment after the page.
  await expect(page).toHaveTitle(/\S/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settleColours(page);
    // In the page itself, and telling faults alone: the same faults in a third of the time.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
    const { violations } = await (colorScheme === 'light'
      ? axe.withTags(ALL)
      : axe.withRules(OF_COLOURS)
    ).analyze();
    const told = violations.map(
      (fault) =>
        `${fault.id} (${colorScheme}): ${fault.nodes.map((node) => node.target.join(' ')).join(' | ')}`,
    );
    expect(told, page.url()).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

/** Going from one light to the other fades: on a slow machine axe would measure the colours in between. */
async function settleColours(page: Page) {
  await page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation instanceof CSSTransition) animation.finish();
  });
}

/** Nothing scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${page.url()} at ${page.viewportSize()?.width} px`).toBeLessThanOrEqual(0);
}
