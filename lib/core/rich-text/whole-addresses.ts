import { escapeHtml, unescapeHtml } from '../text';

/**
 * HTML drawn from a text, for who reads it away from its page: addresses that count on that page are made whole.
 * @param page the whole address of the page
 */
export const wholeAddresses = (html: string, page: string): string =>
  html.replace(/ (href|src)="([^"]*)"/g, (found, name: string, written: string) => {
    const address = unescapeHtml(written);
    return URL.canParse(address, page) ? ` ${name}="${escapeHtml(new URL(address, page).href)}"` : found;
  });
