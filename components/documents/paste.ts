/**
 * Cleans what is pasted from Word and the like before the editor reads it: Office's own elements and comments go, its
 * numbered paragraphs become real lists, its title styles real headings. The editor's schema drops the rest.
 */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(html.replace(/<!--[\s\S]*?-->/g, ''), 'text/html');
  for (const element of page.querySelectorAll(
    'style, script, meta, link, title, xml, img:not([data-fichier-id]), object',
  ))
    element.remove();
  for (const element of page.querySelectorAll('*')) if (element.localName.includes(':')) unwrap(element);
  for (const heading of page.querySelectorAll('h1, h5, h6, p.MsoTitle, p.MsoSubtitle')) reheading(heading);
  for (const item of page.querySelectorAll('p')) if (listLevel(item) > 0) markItem(item);
  for (const item of [...page.querySelectorAll<HTMLElement>('p[data-liste]')]) toList(item);
  for (const empty of page.querySelectorAll('p')) if (isBlank(empty)) empty.remove();
  return page.body.innerHTML;
}

function unwrap(element: Element) {
  element.replaceWith(...element.childNodes);
}

/** The page's own title is the h1, and three levels are enough. */
function reheading(element: Element) {
  const top = element.localName === 'h1' || element.classList.contains('MsoTitle');
  const level = top ? 'h2' : element.localName === 'p' ? 'h3' : 'h4';
  const heading = element.ownerDocument.createElement(level);
  heading.append(...element.childNodes);
  element.replaceWith(heading);
}

const listLevel = (item: Element) =>
  Number(/mso-list:\s*\S+\s+level(\d)/.exec(item.getAttribute('style') ?? '')?.[1] ?? 0);

/** Word writes bullet or number as text, in a span it marks « ignore ». */
function markItem(item: HTMLElement) {
  const mark = [...item.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('style') ?? ''),
  );
  const ordered = /^\s*(\d+|[a-z]{1,3})[.)]/i.test(mark?.textContent ?? '');
  mark?.remove();
  item.dataset.liste = ordered ? 'ol' : 'ul';
  item.dataset.niveau = String(Math.min(listLevel(item), 6));
}

/** Moves a marked paragraph, and those that follow it, into nested lists. */
function toList(first: HTMLElement) {
  if (!first.isConnected || !first.dataset.liste) return;
  const page = first.ownerDocument;
  const open: { level: number; list: HTMLElement }[] = [];
  let next: Element | null = first;
  while (next instanceof HTMLElement && next.dataset.liste) {
    const item: HTMLElement = next;
    next = item.nextElementSibling;
    const level = Number(item.dataset.niveau);
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    if ((open.at(-1)?.level ?? 0) < level) {
      const list = page.createElement(item.dataset.liste ?? 'ul');
      const parent = open.at(-1)?.list;
      if (parent) (parent.lastElementChild ?? parent).append(list);
      else item.before(list);
      open.push({ level, list });
    }
    const line = page.createElement('li');
    const paragraph = page.createElement('p');
    paragraph.append(...item.childNodes);
    line.append(paragraph);
    open.at(-1)?.list.append(line);
    item.remove();
  }
}

const isBlank = (element: Element) =>
  element.textContent?.replace(/[\s\u00a0]/g, '') === '' && !element.querySelector('br, li, table, img');
