import { Fragment, isValidElement, type ReactNode } from 'react';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const attributeName = (name: string) =>
  name === 'viewBox' || name === 'preserveAspectRatio'
    ? name
    : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The SVG of one of our drawings, as text: plain elements and their attributes, nothing that lives. */
export function svgText(node: ReactNode): string {
  if (Array.isArray(node)) return node.map(svgText).join('');
  if (!isValidElement<Record<string, unknown> & { children?: ReactNode }>(node)) return '';
  const { type, props } = node;
  const { children, ...attributes } = props;
  if (type === Fragment) return svgText(children);
  if (typeof type !== 'string') return '';
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${attributeName(name)}="${escaped(String(value))}"`)
    .join('');
  return `<${type}${written}>${svgText(children)}</${type}>`;
}
