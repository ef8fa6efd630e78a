// What the keyboard can do, said and done.
import { html, nothing, ref } from '../core/lit.js';
import { actors, changed, data, redraw, ui } from '../core/state.js';
import { actAs, closeThread, go } from '../core/sync.js';
import { icon } from '../core/icons.js';

const HELP = [
  ['Ctrl K', 'go to a conversation, or be somebody else'],
  ['Alt ↑ and Alt ↓', 'the conversation above or below'],
  ['/', 'to the message box, with a command begun'],
  ['↑ in an empty box', 'to the newest message; ↑ and ↓ go on from there'],
  ['Enter on a message', 'its thread'],
  ['Tab or Enter in a list', 'takes what is marked'],
  ['Shift Enter', 'a new line'],
  ['F6', 'from one part of the page to the next'],
  ['Escape', 'closes what is open'],
];

export function help() {
  return html`<aside class="pane" aria-label="Keyboard">
    <header><h2>Keyboard</h2><button type="button" class="icon-button" aria-label="Close" @click=${() => { ui.pane = ''; changed(); }}>${icon('close')}</button></header>
    <dl class="scrolling keys">${HELP.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl>
  </aside>`;
}

export function listen() {
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      ui.jump = ui.jump ? null : { typed: '', active: 0 };
      changed();
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      step(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === '/' && !typing && !data.modal) {
      event.preventDefault();
      const box = document.getElementById('line');
      box?.focus();
      if (box && box.value === '') {
        box.value = '/';
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
    } else if (event.key === 'F6') {
      event.preventDefault();
      nextPart(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && !data.modal && !event.defaultPrevented) {
      escape();
    }
  });
}

function escape() {
  if (ui.jump) ui.jump = null;
  else if (ui.thread) closeThread();
  else if (ui.pane) ui.pane = '';
  changed();
}

function step(by) {
  const places = [...data.channels.filter((one) => !one.direct), ...data.channels.filter((one) => one.direct && one.member)];
  const at = places.findIndex((one) => one.id === ui.in);
  go(places[(at + by + places.length) % places.length].id);
}

const PARTS = ['.bar .people button[aria-pressed="true"]', '.side button[aria-current]', '.messages', '#line', '.pane button'];

function nextPart(by) {
  const parts = PARTS.map((one) => document.querySelector(one)).filter((one) => one && one.offsetParent !== null);
  const at = parts.findIndex((one) => one === document.activeElement || one.closest('header, nav, .messages, form, aside')?.contains(document.activeElement));
  parts[(at + by + parts.length) % parts.length]?.focus();
}

export function jump() {
  const state = ui.jump;
  if (!state) return nothing;
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

