import { Fragment } from 'react';
import { useLogTools } from '@/components/discussion/log/log-context';
import { TextLink } from '@/components/ui/linked-text';
import { pieces, type TextPiece } from './pieces';

const NOBODY: string[] = [];

/**
 * Plain text as typed: its lines, its web addresses as links, and the names of those it mentions. Nothing else in it is
 * ever markup.
 */
export function MessageText({ body, mentions = NOBODY }: { body: string; mentions?: string[] }) {
  const { people, meId } = useLogTools();
  const named = mentions.length === 0 ? [] : people.filter(({ compteId }) => mentions.includes(compteId));
  let at = 0;
  return (
    <p className="wrap-anywhere whitespace-pre-wrap">
      {pieces(body, named, meId).map((piece) => {
        const key = at;
        at += piece.text.length;
        return <Piece key={key} piece={piece} />;
      })}
    </p>
  );
}

function Piece({ piece: { text, href, mention } }: { piece: TextPiece }) {
  if (href) return <TextLink href={href} text={text} />;
  if (mention) return <strong className={`mention mention--${mention}`}>{text}</strong>;
  return <Fragment>{text}</Fragment>;
}
