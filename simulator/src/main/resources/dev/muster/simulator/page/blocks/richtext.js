// rich_text blocks.
import { html, nothing } from '../core/lit.js';
import { channel, person } from '../core/state.js';
import { emoji, link, mention, moment } from './mrkdwn.js';

export const richText = (block) => html`<div class="rich">${(block.elements ?? []).map(container)}</div>`;


function container(element) {
  const inside = () => (element.elements ?? []).map(leaf);
  switch (element.type) {
    case 'rich_text_preformatted': return html`<pre>${inside()}</pre>`;
    case 'rich_text_quote': return html`<blockquote>${inside()}</blockquote>`;
    case 'rich_text_list': return list(element);
    default: return html`<p>${inside()}</p>`;
  }
}

function list(element) {
  const items = element.elements.map((item) => html`<li>${(item.elements ?? []).map(leaf)}</li>`);
  const depth = `indent-${Math.min(element.indent ?? 0, 5)}`;
  return element.style === 'ordered'
    ? html`<ol class=${depth} start=${(element.offset ?? 0) + 1}>${items}</ol>` : html`<ul class=${depth}>${items}</ul>`;
}

function leaf(one) {
  switch (one.type) {
    case 'text': return styled(one.text, one.style);
    case 'link': return styled(link(one.url, one.text ?? one.url), one.style);
    case 'user': return mention(`@${person(one.user_id)?.name ?? one.user_id}`);
    case 'channel': return mention(`#${channel(one.channel_id)?.name ?? one.channel_id}`);
    case 'usergroup': return mention(`@${one.usergroup_id}`);
    case 'broadcast': return mention(`@${one.range}`);
    case 'emoji': return emoji(one.name) ?? `:${one.name}:`;
    case 'date': return moment(one.timestamp, one.format, one.fallback ?? '', one.url);
    case 'color': return html`<code>${one.value}</code>`;
    default: return nothing;
  }
}

function styled(content, style = {}) {
  let node = content;
  if (style.code) node = html`<code>${node}</code>`;
  if (style.bold) node = html`<strong>${node}</strong>`;
  if (style.italic) node = html`<em>${node}</em>`;
  if (style.strike) node = html`<s>${node}</s>`;
  if (style.underline) node = html`<u>${node}</u>`;
  return node;
}

// What a rich text says, for a box that edits plain text.
export function asPlain(block) {
  return (block?.elements ?? [])
    .map((element) => (element.elements ?? []).map((one) => one.text ?? (one.elements ?? []).map((part) => part.text ?? '').join('')).join(''))
    .join('\n');
}
