import type { Page } from '@playwright/test';

/**
 * Waits until scripts hold every control of the page: what is pressed or typed before is for the page as it is without
 * JavaScript. For whatever acts, right after a page has come, on what only JavaScript does.
 */
export async function ready(page: Page) {
  await page.waitForFunction(() => {
    const propsOf = (element: Element) =>
      Object.entries(element).find(([key]) => key.startsWith('__reactProps$'))?.[1];
    // What is drawn once (`Drawn`) stands as it is: whoever holds it says so.
    const held = (element: Element) => {
      if (propsOf(element)) return true;
      for (let at = element.parentElement; at; at = at.parentElement) {
        const props = propsOf(at);
        if (props) return 'dangerouslySetInnerHTML' in props;
      }
      return false;
    };
    return [
      ...document.querySelectorAll('main, form, button, input:not([type="hidden"]), select, textarea'),
    ].every(held);
  });
  // What components do once they are drawn comes a moment after.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

/** Goes to a page, and waits for its scripts. */
export async function visit(page: Page, url: string) {
  await page.goto(url);
  await ready(page);
}
