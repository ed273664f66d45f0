import { type Block, readBlocks, readInline } from './light-text';

/** A plain text with light marks, on the reading measure. */
export function LightProse({ text }: { text: string }) {
  return (
    <div className="prose">
      {readBlocks(text).map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name, and never move
        <BlockView key={place} block={block} />
      ))}
    </div>
  );
}

function BlockView({ block }: { block: Block }) {
  if ('items' in block) {
    const List = block.kind;
    return (
      <List>
        {block.items.map((item, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: items have no other name, and never move
          <li key={place}>
            <InlineView text={item} />
          </li>
        ))}
      </List>
    );
  }
  const Tag = block.kind;
  return (
    <Tag>
      <InlineView text={block.text} />
    </Tag>
  );
}

function InlineView({ text }: { text: string }) {
  return readInline(text).map(({ kind, text }, place) => {
    const key = `${place}-${kind}`;
    if (kind === 'strong') return <strong key={key}>{text}</strong>;
    if (kind === 'link')
      return (
        <a key={key} href={text} rel="noopener">
          {text}
        </a>
      );
    return <span key={key}>{text}</span>;
  });
}
