// The modal that the person has before her, and the question that an element asks before it acts.
import { html, nothing } from '../core/lit.js';
import { keyed } from '/lib/lit-html/directives/keyed.js';
import { ref } from '/lib/lit-html/directives/ref.js';
import { changed, data, ui } from '../core/state.js';
import { act, inWords } from '../core/sync.js';
import { post } from '../core/api.js';
import { icon } from '../core/icons.js';
import { blocks } from '../blocks/blocks.js';
import { current } from '../blocks/fields.js';
import { text } from '../blocks/mrkdwn.js';

// What was entered into the view that is open, until another one is.
let form = { view: '', entered: new Map(), unsent: new Map(), errors: {}, trouble: '', sending: false };
let sending = Promise.resolve();

export function modal() {
  const view = data.modal;
  if (form.view !== view.id) form = { view: view.id, entered: new Map(), unsent: new Map(), errors: {}, trouble: '', sending: false };
  return keyed(view.id, html`<dialog aria-labelledby="modal-title" ${ref(show)} @cancel=${(event) => { event.preventDefault(); close(event, false); }}>
    <form novalidate @submit=${(event) => { event.preventDefault(); submit(); }}>
      <header>
        ${data.modals > 1 ? html`<button type="button" class="icon-button" aria-label="Back" @click=${(event) => close(event, false)}>${icon('back')}</button>` : nothing}
        <img class="avatar small" src=${`/avatar/${data.bot}.svg`} alt="">
        <h2 id="modal-title">${view.title?.text}</h2>
        <button type="button" class="icon-button" aria-label="Close" @click=${(event) => close(event, true)}>${icon('close')}</button>
      </header>
      <div class="body" tabindex="-1">
        ${form.trouble ? html`<p class="notice" role="alert">${form.trouble}</p>` : nothing}
        ${blocks(view.blocks, place(view))}
      </div>
      <footer>
        <button type="button" @click=${(event) => close(event, false)}>${view.close?.text ?? 'Cancel'}</button>
        ${view.submit ? html`<button class="primary" aria-busy=${form.sending}>${view.submit.text}${form.sending ? html`<span class="spinner"></span>` : nothing}</button>` : nothing}
      </footer>
    </form>
  </dialog>`);
}

function place(view) {
  return {
    key: `modal/${view.id}`,
    state: view.state.values,
    act: async (key, block, action, values) => {
      await flush();
      return act({ where: 'modal' }, key, block, action, values);
    },
    suggest: (block, action, typed) => post('suggest', { as: ui.as, where: 'modal', block, action, typed }),
    form: {
      errors: form.errors,
      values: (block, element) => form.entered.get(`${block.block_id}/${element.action_id}`)
        ?? current(element, view.state.values[block.block_id]?.[element.action_id]),
      enter: (block, element, values, labels) => {
        form.entered.set(`${block.block_id}/${element.action_id}`, values.map((value, index) => [value, labels?.[index]]));
        form.unsent.set(`${block.block_id}/${element.action_id}`, { block: block.block_id, action: element.action_id, values });
        if (/text_input|number_input/.test(element.type)) soon();
        else flush();
        changed();
      },
      send: (block, element) => {
        form.unsent.set(`${block.block_id}/${element.action_id}`, {
          block: block.block_id, action: element.action_id, values: (form.entered.get(`${block.block_id}/${element.action_id}`) ?? []).map(([value]) => value),
        });
        return flush();
      },
    },
  };
}

let rest = 0;

// What is typed is told the simulator when the fingers rest.
function soon() {
  clearTimeout(rest);
  rest = setTimeout(flush, 400);
}

function flush() {
  clearTimeout(rest);
  const all = [...form.unsent.values()];
  form.unsent.clear();
  for (const one of all) sending = sending.then(() => post('fill', { as: ui.as, ...one }));
  return sending;
}

async function submit() {
  if (form.sending) return;
  const mine = form;
  mine.sending = true;
  changed();
  await flush();
  const answer = await post('submit', { as: ui.as });
  Object.assign(mine, { sending: false, errors: answer.errors ?? {}, trouble: answer.error ? inWords(answer.error) : '' });
  changed();
  if (Object.keys(mine.errors).length) {
    requestAnimationFrame(() => document.querySelector('dialog .wrong :is(input, textarea, button)')?.focus());
  }
}

async function close(event, all) {
  await flush();
  await post('close', { as: ui.as, all });
}

function show(dialog) {
  if (dialog && !dialog.open) {
    queueMicrotask(() => {
      if (!dialog.isConnected || dialog.open) return;
      dialog.showModal();
      (dialog.querySelector('[autofocus]') ?? dialog.querySelector('.body :is(input, textarea, .choice)') ?? dialog.querySelector('.body'))?.focus();
    });
  }
}

export function confirmation() {
  const { confirm } = ui;
  const answer = (yes) => {
    ui.confirm = null;
    changed();
    if (yes) confirm.act();
  };
  return html`<dialog class="confirm" aria-labelledby="confirm-title" ${ref(show)} @cancel=${(event) => { event.preventDefault(); answer(false); }}>
    <form @submit=${(event) => { event.preventDefault(); answer(true); }}>
      <header><h2 id="confirm-title">${confirm.title?.text ?? 'Are you sure?'}</h2></header>
      <div class="body" tabindex="-1"><div class="text">${text(confirm.text)}</div></div>
      <footer><button type="button" @click=${() => answer(false)}>${confirm.deny?.text ?? 'Cancel'}</button>
        <button class=${confirm.style === 'danger' ? 'danger' : 'primary'}>${confirm.confirm?.text ?? 'Yes'}</button></footer>
    </form>
  </dialog>`;
}
