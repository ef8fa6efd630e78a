// Block Kit on the screen. `place` says where the blocks are and what happens when somebody uses them:
// key, act(block, action, values, text), state (values by block and action), suggest(block, action, typed), and for
// modals form: { values(block, element), enter, errors, send }.
import { html, nothing } from '../core/lit.js';
import { changed, ui } from '../core/state.js';
import { icon } from '../core/icons.js';
import { lazy } from '../core/lazy.js';
import { link, text } from './mrkdwn.js';
import { menu } from '../view/menu.js';

const markdown = lazy(() => import('./markdown.js'), 'markdown');
const richText = lazy(() => import('./richtext.js'), 'richText');
const chooser = lazy(() => import('./controls.js'), 'chooser');
const input = lazy(() => import('./controls.js'), 'input');

export const blocks = (list, place) => (list ?? []).map((block) => drawn(block, place));

function drawn(block, place) {
  switch (block.type) {
    case 'header': return html`<h3 class="block header">${text(block.text)}</h3>`;
    case 'divider': return html`<hr class="block">`;
    case 'section': return section(block, place);
    case 'context': return html`<div class="block context">${block.elements.map((part) => (part.type === 'image'
      ? picture(part, 'small') : html`<span>${text(part)}</span>`))}</div>`;
    case 'actions': return html`<div class="block actions">${block.elements.map((part) => element(block, part, place))}</div>`;
    case 'context_actions': return html`<div class="block actions">${block.elements.flatMap((part) => feedback(block, part, place))}</div>`;
    case 'image': return html`<div class="block">${picture(block, 'large')}</div>`;
    case 'rich_text': return html`<div class="block">${richText(block)}</div>`;
    case 'markdown': return html`<div class="block">${markdown(block.text)}</div>`;
    case 'table': return table(block);
    case 'input': return input(block, place, keyOf(block, block.element, place));
    case 'video': return html`<div class="block">${link(block.title_url ?? block.video_url, block.title?.text ?? block.alt_text)}</div>`;
    default: return html`<p class="block muted">A block of type ${block.type} is not drawn here.</p>`;
  }
}

function section(block, place) {
  return html`<div class="block section">
    <div class="grow">
      ${block.text ? html`<div class="text">${text(block.text)}</div>` : nothing}
      ${block.fields ? html`<div class="fields">${block.fields.map((part) => html`<div class="text">${text(part)}</div>`)}</div>` : nothing}
    </div>
    ${block.accessory ? html`<div class="accessory">${element(block, block.accessory, place)}</div>` : nothing}
  </div>`;
}

// Pictures of other servers stay words: this page loads nothing from elsewhere.
function picture(image, size) {
  const address = image.image_url ?? image.slack_file?.url ?? (image.slack_file?.id ? `${location.origin}/files/${image.slack_file.id}` : '');
  const title = image.title ? html`<figcaption class="muted">${text(image.title)}</figcaption>` : nothing;
  return address.startsWith(`${location.origin}/`)
    ? html`<figure class=${size}>${title}<img src=${address} alt=${image.alt_text} loading="lazy"></figure>`
    : html`<figure class=${size}>${title}<span class="elsewhere">${icon('file')} ${image.alt_text}</span></figure>`;
}

function table(block) {
  const align = (column) => `align-${block.column_settings?.[column]?.align ?? 'left'}`;
  const cell = (one) => (one.type === 'rich_text' ? richText(one) : one.text);
  const [head, ...rows] = block.rows;
  return html`<div class="block scroll" tabindex="0" role="group" aria-label="Table"><table>
    <thead><tr>${head.map((one, at) => html`<th scope="col" class=${align(at)}>${cell(one)}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((one, at) => html`<td class=${align(at)}>${cell(one)}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

// What tells an element from all others on the page.
const keyOf = (block, part, place) => `${place.key}/${block.block_id}/${part.action_id}`;

function element(block, part, place) {
  const key = keyOf(block, part, place);
  if (part.type === 'image') return picture(part, 'thumb');
  const failed = ui.failed.has(key) ? html`<span class="failed" role="alert">⚠ ${ui.failed.get(key)}</span>` : nothing;
  if (part.type === 'button') return html`${button(part, key, () => place.act(key, block.block_id, part.action_id, []))}${failed}`;
  if (part.type === 'workflow_button') return html`<button type="button" disabled>${part.text.text}</button>`;
  if (part.type === 'overflow') return html`${overflow(block, part, place, key)}${failed}`;
  const choose = (values) => confirmed(part, () => place.act(key, block.block_id, part.action_id, values));
  return html`<div class=${ui.busy.has(key) ? 'busy' : ''}>${chooser(block, part, place, key, choose)}${failed}</div>`;
}

function button(part, key, press) {
  const busy = ui.busy.has(key);
  const pressed = () => {
    if (busy) return;
    if (/^https?:/.test(part.url ?? '')) window.open(part.url, '_blank', 'noreferrer,noopener');
    confirmed(part, press);
  };
  return html`<button type="button" class=${part.style ?? ''} aria-label=${part.accessibility_label ?? nothing} aria-busy=${busy} @click=${pressed}>
    ${text(part.text)}${busy ? html`<span class="spinner"></span>` : nothing}</button>`;
}

function overflow(block, part, place, key) {
  return menu({
    key,
    label: 'More',
    items: part.options.map((option) => ({
      text: option.text.text,
      choose: () => confirmed(part, () => place.act(key, block.block_id, part.action_id, [option.value])),
    })),
  });
}

function feedback(block, part, place) {
  const one = (given) => element(block, { ...given, type: 'button', action_id: part.action_id }, place);
  if (part.type === 'feedback_buttons') return [one(part.positive_button), one(part.negative_button)];
  return [one(part)];
}

// Asks first, when the element says so.
function confirmed(part, act) {
  if (!part.confirm) {
    act();
    return;
  }
  ui.confirm = { ...part.confirm, act };
  changed();
}
