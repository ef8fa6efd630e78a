// Going to a conversation, or being somebody else, by typing its name.
import { html, nothing } from '../core/lit.js';
import { ref } from '/lib/lit-html/directives/ref.js';
import { actors, changed, data, redraw, ui } from '../core/state.js';
import { actAs, go } from '../core/sync.js';

export function jump() {
  const state = ui.jump;
  const options = targets(state.typed);
  const active = Math.min(state.active, options.length - 1);
  const close = () => { ui.jump = null; changed(); };
  const take = (option) => { close(); option?.choose(); };
  // Asks anew what is to be found: keys may come faster than the page is drawn.
  const keys = (event) => {
    const found = targets(state.typed);
    const at = Math.min(state.active, found.length - 1);
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      state.active = (at + by + found.length) % Math.max(1, found.length);
      redraw();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(found[at]);
    }
  };
  return html`<dialog class="jump" aria-label="Go to" ${ref(show)} @cancel=${(event) => { event.preventDefault(); close(); }} @click=${(event) => { if (event.target === event.currentTarget) close(); }}>
    <input type="text" role="combobox" aria-expanded="true" aria-controls="jump-list" aria-activedescendant=${active >= 0 ? `jump-${active}` : nothing} autocomplete="off"
      aria-label="A conversation or a person" placeholder="A conversation or a person" @input=${(event) => { Object.assign(state, { typed: event.target.value, active: 0 }); redraw(); }} @keydown=${keys}>
    <div role="listbox" id="jump-list" aria-label="Places and people">${options.map((option, at) => html`<div role="option" id=${`jump-${at}`} class=${at === active ? 'active' : ''}
      aria-selected=${at === active} @click=${() => take(option)}>${option.text} <span class="muted">${option.hint}</span></div>`)}</div>
    ${options.length ? nothing : html`<p class="muted empty">Nothing is called that.</p>`}
  </dialog>`;
}

// Conversations to go to and people to be.
function targets(typed) {
  return [
    ...data.channels.filter((one) => !one.direct || one.member).map((one) => ({ text: one.direct ? one.name : `#${one.name}`, hint: 'go there', choose: () => go(one.id) })),
    ...actors().map((one) => ({ text: one.name, hint: `be ${one.realName}`, choose: () => actAs(one.id) })),
  ].filter((one) => `${one.text} ${one.hint}`.toLowerCase().includes(typed.toLowerCase())).slice(0, 12);
}

function show(dialog) {
  if (dialog && !dialog.open) queueMicrotask(() => { if (dialog.isConnected) dialog.showModal(); });
}
