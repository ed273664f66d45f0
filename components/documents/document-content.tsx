import type { ReactNode } from 'react';
import { imageAttributes, readImage } from '@/lib/documents/images';
import { safeHref } from '@/lib/documents/links';
import type { ContentNode } from '@/lib/documents/schema';

/**
 * A document as plain HTML, for the first paint and without JavaScript. Safe by construction: only the elements named
 * here can come out, whatever was written into the shared text.
 */
export function DocumentContent({ node }: { node: ContentNode }) {
  const children = (node.content ?? []).map((child, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, nothing moves
    <DocumentContent key={place} node={child} />
  ));
  if (node.text !== undefined) return marked(node);
  switch (node.type) {
    case 'paragraph':
      return <p>{children.length > 0 ? children : <br />}</p>;
    case 'heading':
      return heading(node.attrs?.level, children);
    case 'bulletList':
      return <ul>{children}</ul>;
    case 'orderedList':
      return <ol start={start(node.attrs?.start)}>{children}</ol>;
    case 'listItem':
      return <li>{children}</li>;
    case 'taskList':
      return <ul data-type="taskList">{children}</ul>;
    case 'taskItem':
      return <TaskItem checked={node.attrs?.checked === true}>{children}</TaskItem>;
    case 'blockquote':
      return <blockquote>{children}</blockquote>;
    case 'hardBreak':
      return <br />;
    case 'image':
      return image(node.attrs);
    case 'table':
      return (
        <div className="tableWrapper">
          <table>
            <tbody>{children}</tbody>
          </table>
        </div>
      );
    case 'tableRow':
      return <tr>{children}</tr>;
    case 'tableHeader':
      return <th {...spans(node)}>{children}</th>;
    case 'tableCell':
      return <td {...spans(node)}>{children}</td>;
    default:
      return <>{children}</>;
  }
}

function marked(node: ContentNode): ReactNode {
  let inner: ReactNode = node.text;
  for (const mark of node.marks ?? []) {
    const href = mark.type === 'link' ? safeHref(mark.attrs?.href) : null;
    if (mark.type === 'bold') inner = <strong>{inner}</strong>;
    else if (mark.type === 'italic') inner = <em>{inner}</em>;
    else if (href) inner = <SafeLink href={href}>{inner}</SafeLink>;
  }
  return inner;
}

const SafeLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} rel="noopener noreferrer nofollow">
    {children}
  </a>
);

function image(attrs: ContentNode['attrs']) {
  const found = readImage(attrs);
  if (!found || attrs?.retiree === true)
    return (
      <p className="doc-image-retiree">{found?.alt ? `Image retirée : ${found.alt}` : 'Image retirée'}</p>
    );
  return (
    <figure className="doc-image">
      {/* biome-ignore lint/performance/noImgElement: the server makes the preview itself, behind the espace's rights */}
      <img {...imageAttributes(found)} alt={found.alt} />
    </figure>
  );
}

function heading(level: unknown, children: ReactNode) {
  if (level === 3) return <h3>{children}</h3>;
  return level === 4 ? <h4>{children}</h4> : <h2>{children}</h2>;
}

function TaskItem({ checked, children }: { checked: boolean; children: ReactNode }) {
  return (
    <li data-checked={checked}>
      <label>
        <input
          type="checkbox"
          checked={checked}
          disabled
          readOnly
          aria-label={checked ? 'Fait' : 'À faire'}
        />
      </label>
      <div>{children}</div>
    </li>
  );
}

const start = (value: unknown) => (typeof value === 'number' && value > 1 ? value : undefined);

const span = (value: unknown) => (typeof value === 'number' && value > 1 && value < 100 ? value : undefined);
const spans = (node: ContentNode) => ({
  colSpan: span(node.attrs?.colspan),
  rowSpan: span(node.attrs?.rowspan),
});
