import { Fragment } from 'react';
import { linkify } from './linkify';

/** Plain text as typed: its lines, and its web addresses as links. Nothing else in it is ever markup. */
export function MessageText({ body }: { body: string }) {
  let at = 0;
  return (
    <p className="wrap-anywhere whitespace-pre-wrap">
      {linkify(body).map(({ text, href }) => {
        const key = at;
        at += text.length;
        return href ? (
          <a key={key} href={href} rel="noopener nofollow" target="_blank">
            {text}
            <span className="sr"> (nouvelle fenêtre)</span>
          </a>
        ) : (
          <Fragment key={key}>{text}</Fragment>
        );
      })}
    </p>
  );
}
