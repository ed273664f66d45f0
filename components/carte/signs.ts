import { FLAG, flagPath, isMoved, stemPath } from './boxes';
import type { CartePoint } from './carte-props';
import type { Point } from './projection';

const SVG = 'http://www.w3.org/2000/svg';

/** An element with a class and, maybe, a text; never markup, so that no name can become some. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = '') {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function link({ href, nom, numero }: CartePoint, className: string) {
  const made = element('a', className);
  made.href = href;
  made.setAttribute('aria-label', numero === undefined ? nom : `${numero}. ${nom}`);
  const name = element('span', 'carte-nom', nom);
  name.ariaHidden = 'true';
  made.append(name);
  return made;
}

function drawing(...paths: { className: string; d: string }[]) {
  const made = document.createElementNS(SVG, 'svg');
  made.setAttribute('class', 'carte-fanion-dessin');
  made.ariaHidden = 'true';
  for (const { className, d } of paths) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', className);
    path.setAttribute('d', d);
    made.append(path);
  }
  return made;
}

/** A numbered flag, the same as in the drawing; where its body goes, `layFlag` says. */
export function flagSign(point: CartePoint) {
  const made = link(point, 'carte-fanion');
  const flag = drawing({ className: 'fanion', d: '' });
  const number = document.createElementNS(SVG, 'text');
  number.setAttribute('class', 'fanion-numero');
  number.setAttribute('text-anchor', 'middle');
  number.setAttribute('y', String(-FLAG.tail - 6));
  number.textContent = String(point.numero ?? '');
  flag.append(number);
  made.prepend(flag);
  return made;
}

/** Moves the body of a flag by `shift` from above its place. */
export function layFlag(made: HTMLElement, shift: Point) {
  made.style.translate = `${shift.x}px ${shift.y}px`;
  made.querySelector('.fanion')?.setAttribute('d', flagPath({ x: 0, y: 0 }, isMoved(shift)));
}

/** What leads from a place to its moved flag; it lies under all flags. */
export function stemSign(shift: Point) {
  const made = element('span', 'carte-hampe');
  made.append(drawing({ className: 'fanion-hampe', d: stemPath({ x: 0, y: 0 }, shift) }));
  return made;
}

/** One fiche of another page of the list. */
export const pointSign = (point: CartePoint) => link(point, 'carte-carre');

const sizeOf = (nombre: number) => (nombre < 10 ? 'petit' : nombre < 100 ? 'moyen' : 'grand');

/** Fiches put together: opens when followed, or leads to where they are listed. */
export function groupSign(nombre: number, href?: string) {
  const made = href ? element('a', 'carte-groupe') : element('button', 'carte-groupe');
  if (made instanceof HTMLAnchorElement) made.href = href ?? '';
  else made.type = 'button';
  made.dataset.taille = sizeOf(nombre);
  made.textContent = nombre.toLocaleString('fr-FR');
  made.setAttribute(
    'aria-label',
    href ? `${nombre} fiches ici : les voir` : `${nombre} fiches ici : agrandir la carte`,
  );
  return made;
}

/** Fiches at one address, by name. */
export function placeList(points: CartePoint[]) {
  const list = element('ul', 'carte-liste');
  for (const { nom, href, numero } of points.slice(0, 30)) {
    const item = element('li', '');
    const made = element('a', '', numero === undefined ? nom : `${numero}. ${nom}`);
    made.href = href;
    item.append(made);
    list.append(item);
  }
  if (points.length > 30) list.append(element('li', '', `et ${points.length - 30} autres`));
  return list;
}
