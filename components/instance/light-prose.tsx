import { type Block, numberArticles, readBlocks, readInline } from './light-text';

/** A plain text with light marks, on the reading measure; `articles`: its headings are numbered, and can be led to. */
export function LightProse({ text, articles = false }: { text: string; articles?: boolean }) {
  const blocks = articles ? numberArticles(readBlocks(text)) : readBlocks(text);
  return (
    <div className="prose">
      {blocks.map((block, place) => (
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
  if (block.article !== undefined) return <ArticleTitle number={block.article} text={block.text} />;
  const Tag = block.kind;
  return (
    <Tag>
      <InlineView text={block.text} />
    </Tag>
  );
}

/** The number leads to itself: copied, its address is that of the article. */
function ArticleTitle({ number, text }: { number: number; text: string }) {
  const id = `article-${number}`;
  return (
    <h2 id={id} className="article-charte">
      <a href={`#${id}`}>
        <span className="sr">Article </span>
        {number}.
      </a>{' '}
      <InlineView text={text} />
    </h2>
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
