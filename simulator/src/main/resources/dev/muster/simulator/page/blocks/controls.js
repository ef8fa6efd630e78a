// What one enters something into, in its place: choices in a message, inputs in a form.
import { html, nothing } from '../core/lit.js';
import { current, field, suggested } from './fields.js';
import { text } from './mrkdwn.js';

export function chooser(block, part, place, key, choose) {
  return field({
    key,
    label: part.placeholder?.text ?? part.type.replaceAll('_', ' '),
    element: part,
    values: current(part, place.state?.[block.block_id]?.[part.action_id]),
    suggest: async (typed) => suggested(await place.suggest(block.block_id, part.action_id, typed)),
    enter: choose,
  });
}

export function input(block, place, key) {
  const part = block.element;
  const error = place.form?.errors[block.block_id];
  const noteId = `${key}/note`;
  const control = field({
    key,
    label: block.label.text,
    element: part,
    atOnce: !place.form,
    clearable: block.optional,
    invalid: Boolean(error),
    describedBy: error || block.hint ? noteId : undefined,
    values: place.form?.values(block, part) ?? current(part, place.state?.[block.block_id]?.[part.action_id]),
    suggest: async (typed) => suggested(await place.suggest(block.block_id, part.action_id, typed)),
    enter: (values, labels) => (place.form ? place.form.enter(block, part, values, labels) : place.act(key, block.block_id, part.action_id, values)),
    send: block.dispatch_action && place.form ? () => place.form.send(block, part) : undefined,
  });
  return html`<div class="block input ${error ? 'wrong' : ''}">
    <div class="label">${text(block.label)}${block.optional ? html` <span class="muted">(optional)</span>` : nothing}</div>
    ${control}
    ${error ? html`<p class="error" id=${noteId} role="alert">${error}</p>` : block.hint ? html`<p class="muted" id=${noteId}>${text(block.hint)}</p>` : nothing}
  </div>`;
}
