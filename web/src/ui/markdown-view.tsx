/** Shows markdown as text to read, without ever touching HTML: for the preview and for what is still on its way. */
import { createElement, type ReactNode, useMemo } from 'react';
import { type Block, type Inline, type ListItem, parseMarkdown } from './markdown.ts';

export function Markdown({ children }: { children: string }) {
  const blocks = useMemo(() => parseMarkdown(children), [children]);
  return <div className="prose">{drawBlocks(blocks)}</div>;
}

// Positions are the only names the parts have, and the text is drawn anew as a whole: keys by index are right here.
function drawBlocks(blocks: readonly Block[]): ReactNode {
  return blocks.map((block, at) => createElement(DrawnBlock, { key: at, block }));
}

function DrawnBlock({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    // One step down: the page has its own first heading
    case 'heading':
      return createElement(`h${Math.min(4, block.level + 1)}`, null, drawInline(block.inside));
    case 'paragraph':
      return <p>{drawInline(block.inside)}</p>;
    case 'quote':
      return <blockquote>{drawBlocks(block.blocks)}</blockquote>;
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'list': {
      const items = block.items.map((item, at) => createElement(DrawnItem, { key: at, item }));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function DrawnItem({ item }: { item: ListItem }) {
  return (
    <li>
      {item.ticked === null ? (
        drawInline(item.inside)
      ) : (
        <label>
          <input type="checkbox" checked={item.ticked} disabled />
          {drawInline(item.inside)}
        </label>
      )}
      {drawBlocks(item.blocks)}
    </li>
  );
}

function drawInline(parts: readonly Inline[]): ReactNode {
  return parts.map((part, at) => createElement(DrawnInline, { key: at, part }));
}

function DrawnInline({ part }: { part: Inline }): ReactNode {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return <code>{part.text}</code>;
    case 'break':
      return <br />;
    case 'mention':
      return (
        <span className="mention" data-person={part.personId}>
          @{part.name}
        </span>
      );
    case 'link':
      return (
        <a
          href={part.href}
          {...(/^https?:/i.test(part.href) && { target: '_blank', rel: 'noopener noreferrer nofollow' })}
        >
          {drawInline(part.inside)}
        </a>
      );
    default:
      return createElement(part.kind, null, drawInline(part.inside));
  }
}
