// Block Kit as nodes. `context` knows names, people, channels, state, errors, and what to do on act and fill.
import { el } from './dom.js';
import { mrkdwn, textObject } from './mrkdwn.js';
import { richText } from './richtext.js';
import { field } from './fields.js';

export function blocks(list, context) {
  return (list ?? []).map((block) => render(block, context)).filter((node) => node !== null);
}

function render(block, context) {
  switch (block.type) {
    case 'header': return el('h3', {}, block.text.text);
    case 'divider': return el('hr');
    case 'section': return section(block, context);
    case 'context':
      return el('div', { class: 'context' }, ...block.elements.map((part) => (part.type === 'image'
        ? picture(part) : el('span', {}, textObject(part, context.names)))));
    case 'actions': return el('div', { class: 'actions' }, ...block.elements.map((part) => element(block, part, context)));
    case 'image': return picture(block);
    case 'rich_text': return richText(block, context.names);
    case 'markdown': return el('div', { class: 'text' }, block.text);
    case 'table': return table(block, context);
    case 'input': return input(block, context);
    default: return null;
  }
}

function section(block, context) {
  const node = el('div', { class: 'section' });
  const body = el('div', { class: 'grow' });
  if (block.text) body.append(el('div', { class: 'text' }, textObject(block.text, context.names)));
  if (block.fields) {
    body.append(el('div', { class: 'fields' }, ...block.fields.map((part) => el('div', { class: 'text' }, textObject(part, context.names)))));
  }
  node.append(body);
  if (block.accessory) node.append(element(block, block.accessory, context));
  return node;
}

// Pictures of other servers stay words: this page loads nothing from elsewhere.
function picture(image) {
  const own = image.image_url?.startsWith(`${location.origin}/`);
  return own ? el('img', { src: image.image_url, alt: image.alt_text }) : el('span', { class: 'picture' }, `[picture: ${image.alt_text}]`);
}

function table(block, context) {
  return el('div', { class: 'scroll' }, el('table', {}, ...block.rows.map((row, index) => el('tr', {},
    ...row.map((cell) => el(index === 0 ? 'th' : 'td', {}, cell.type === 'rich_text' ? richText(cell, context.names) : cell.text))))));
}

function element(block, part, context) {
  if (part.type === 'image') return picture(part);
  if (part.type === 'button') {
    return el('button', { type: 'button', class: part.style ?? '', onclick: () => press(block, part, context) }, part.text.text);
  }
  const state = context.state?.[block.block_id]?.[part.action_id];
  return field(part, state, context, (values) => {
    if (values.length > 0 || part.type.startsWith('multi_') || part.type === 'checkboxes') context.act(block.block_id, part.action_id, values);
  });
}

function press(block, button, context) {
  const confirm = button.confirm;
  if (confirm && !window.confirm(`${confirm.title?.text ?? ''}\n\n${confirm.text?.text ?? ''}`)) return;
  context.act(block.block_id, button.action_id, []);
}

function input(block, context) {
  const part = block.element;
  const error = context.errors?.[block.block_id];
  const state = context.state?.[block.block_id]?.[part.action_id];
  const label = block.label.text;
  const node = el('div', { class: error ? 'input wrong' : 'input' },
    el('div', { class: 'label' }, label, block.optional ? el('span', { class: 'muted' }, ' (optional)') : null),
    field(part, state, { ...context, label }, (values) => context.fill(block, part, values)));
  if (block.hint) node.append(el('div', { class: 'muted' }, block.hint.text));
  if (error) node.append(el('div', { class: 'error', role: 'alert' }, error));
  return node;
}

export function messageBody(message, context) {
  const nodes = blocks(message.blocks, context);
  for (const attachment of message.attachments ?? []) nodes.push(...blocks(attachment.blocks, context));
  if (nodes.length === 0) nodes.push(el('div', { class: 'text' }, mrkdwn(message.text, context.names)));
  for (const file of message.files ?? []) nodes.push(el('a', { href: file.url_private, download: file.name }, `File: ${file.title}`));
  return nodes;
}
