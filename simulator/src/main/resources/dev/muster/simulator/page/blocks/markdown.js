// markdown blocks: standard Markdown, read by a library, drawn by us, so that HTML in it stays text.
import { marked } from '/lib/marked/marked.esm.js';
import { html } from '../core/lit.js';
import { withEmoji } from '../core/emoji.js';
import { link } from './mrkdwn.js';

export const markdown = (source) => html`<div class="markdown">${marked.lexer(source).map(block)}</div>`;

const all = (tokens) => (tokens ?? []).map(inline);

function block(token) {
  switch (token.type) {
    case 'heading': return html`<p class="heading" role="heading" aria-level=${Math.min(token.depth + 2, 6)}>${all(token.tokens)}</p>`;
    case 'paragraph': return html`<p>${all(token.tokens)}</p>`;
    case 'text': return token.tokens ? all(token.tokens) : decoded(token.text);
    case 'code': return html`<pre>${token.text}</pre>`;
    case 'blockquote': return html`<blockquote>${token.tokens.map(block)}</blockquote>`;
    case 'list': return list(token);
    case 'hr': return html`<hr>`;
    case 'table': return table(token);
    case 'space': case 'def': return '';
    default: return token.raw;
  }
}

function list(token) {
  const items = token.items.map((item) => html`<li>${item.task ? (item.checked ? '☑ ' : '☐ ') : ''}${item.tokens.map(block)}</li>`);
  return token.ordered ? html`<ol start=${token.start || 1}>${items}</ol>` : html`<ul>${items}</ul>`;
}

function table(token) {
  const row = (cells, cell) => html`<tr>${cells.map((one) => cell(all(one.tokens)))}</tr>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>
    <thead>${row(token.header, (text) => html`<th scope="col">${text}</th>`)}</thead>
    <tbody>${token.rows.map((cells) => row(cells, (text) => html`<td>${text}</td>`))}</tbody>
  </table></div>`;
}

function inline(token) {
  switch (token.type) {
    case 'strong': return html`<strong>${all(token.tokens)}</strong>`;
    case 'em': return html`<em>${all(token.tokens)}</em>`;
    case 'del': return html`<s>${all(token.tokens)}</s>`;
    case 'codespan': return html`<code>${token.text}</code>`;
    case 'br': return html`<br>`;
    case 'link': return link(token.href, all(token.tokens));
    case 'image': return link(token.href, token.text || token.href);
    case 'escape': return token.text;
    case 'text': return token.tokens ? all(token.tokens) : decoded(token.text);
    default: return token.raw;
  }
}

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const decoded = (text) => withEmoji(text.replaceAll(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]));
