// rich_text blocks as nodes.
import { el } from './dom.js';
import { mention } from './mrkdwn.js';

export function richText(block, names) {
  return el('div', { class: 'rich' }, ...block.elements.map((part) => container(part, names)));
}

function container(part, names) {
  const leaves = (part.elements ?? []).map((leaf) => (leaf.elements ? null : one(leaf, names)));
  switch (part.type) {
    case 'rich_text_preformatted': return el('pre', {}, ...leaves);
    case 'rich_text_quote': return el('blockquote', {}, ...leaves);
    case 'rich_text_list':
      return el(part.style === 'ordered' ? 'ol' : 'ul', {},
        ...part.elements.map((item) => el('li', {}, ...(item.elements ?? []).map((leaf) => one(leaf, names)))));
    default: return el('p', {}, ...leaves);
  }
}

function one(leaf, names) {
  switch (leaf.type) {
    case 'text': return styled(leaf.text, leaf.style ?? {});
    case 'user': return mention(`@${names.person(leaf.user_id) ?? leaf.user_id}`);
    case 'channel': return mention(`#${names.channel(leaf.channel_id) ?? leaf.channel_id}`);
    case 'emoji': return `:${leaf.name}:`;
    case 'broadcast': return mention(`@${leaf.range}`);
    case 'date': return leaf.fallback ?? '';
    case 'link':
      return /^https?:/.test(leaf.url)
        ? el('a', { href: leaf.url, rel: 'noreferrer noopener', target: '_blank' }, leaf.text ?? leaf.url)
        : (leaf.text ?? leaf.url);
    default: return '';
  }
}

function styled(text, style) {
  let node = text;
  if (style.code) node = el('code', {}, node);
  if (style.bold) node = el('strong', {}, node);
  if (style.italic) node = el('em', {}, node);
  if (style.strike) node = el('s', {}, node);
  return node;
}
