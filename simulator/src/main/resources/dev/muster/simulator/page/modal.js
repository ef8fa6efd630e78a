// The modal that the person has open.
import { el, post } from './dom.js';
import { blocks } from './blocks.js';

const dialog = document.getElementById('modal');
let pending = Promise.resolve();
let shown = '';
let errors = {};
let trouble = '';

export function showModal(view, as, context, refresh) {
  if (!view) {
    if (dialog.open) dialog.close();
    shown = '';
    errors = {};
    trouble = '';
    return;
  }
  const key = `${view.id}/${view.hash}/${JSON.stringify(errors)}/${trouble}`;
  if (key === shown) return; // what the person is typing stays as it is
  shown = key;
  const inside = {
    ...context,
    state: view.state.values,
    errors,
    act: (block, action, values) => { pending = pending.then(() => post('act', { as, where: 'modal', block, action, values })).then(refresh); },
    fill: (block, part, values) => {
      pending = pending.then(() => post('fill', { as, block: block.block_id, action: part.action_id, values }));
    },
  };
  const submit = async (event) => {
    event.preventDefault();
    document.activeElement?.blur?.();
    await pending;
    const answer = await post('submit', { as });
    errors = answer.errors ?? {};
    trouble = answer.trouble ?? answer.error ?? '';
    await refresh(true);
  };
  const close = async () => { errors = {}; trouble = ''; await post('close', { as }); await refresh(true); };
  dialog.oncancel = (event) => { event.preventDefault(); close(); };
  dialog.replaceChildren(el('form', { novalidate: true, onsubmit: submit },
    el('h2', { id: 'modal-title' }, view.title?.text ?? ''),
    el('div', { class: 'body' }, ...blocks(view.blocks, inside)),
    trouble ? el('p', { class: 'error', role: 'alert' }, trouble) : null,
    el('div', { class: 'actions end' },
      el('button', { type: 'button', onclick: close }, view.close?.text ?? 'Cancel'),
      view.submit ? el('button', { class: 'primary' }, view.submit.text) : null)));
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('.wrong input, .wrong select, .wrong textarea')?.focus();
}
