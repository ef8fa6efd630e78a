// The box in which people type messages and commands, with what could come next.
import { html, live, nothing } from '../core/lit.js';
import { actors, changed, data, here, redraw, ui } from '../core/state.js';
import { perform } from '../core/sync.js';
import { icon } from '../core/icons.js';
import { menu } from './menu.js';

const MOST = 8;
let caret = { key: '', at: 0 }; // where the cursor stands in which draft
let active = 0;
let dismissed = '';

// spec: id, thread (the ts of the message that is replied to), placeholder
export function composer(spec) {
  const key = draftKey(spec);
  const draft = ui.drafts.get(key) ?? '';
  const options = document.activeElement?.id === spec.id ? offered(spec) : [];
  const chosen = Math.min(active, options.length - 1);
  const hint = spec.thread ? '' : usage(draft);
  return html`<form class="composer" @submit=${(event) => { event.preventDefault(); send(spec); }}>
    ${ui.notice && !spec.thread ? html`<p class="notice" role="alert">${ui.notice}<button type="button" class="icon-button" aria-label="Dismiss" @click=${() => { ui.notice = ''; changed(); }}>${icon('close')}</button></p>` : nothing}
    ${options.length ? html`<div class="popup above" role="listbox" id=${`${spec.id}-options`} aria-label="Completions">
      ${options.map((option, at) => html`<div role="option" id=${`${spec.id}-option-${at}`} class=${at === chosen ? 'active' : ''} aria-selected=${at === chosen}
        @mousedown=${(event) => event.preventDefault()} @click=${() => complete(spec, option)}>
        <strong>${option.text}</strong> <span class="muted">${option.hint}</span></div>`)}
    </div>` : nothing}
    ${hint ? html`<p class="usage muted">${hint}</p>` : nothing}
    <div class="line">
      ${spec.thread ? nothing : menu({
    key: 'shortcuts',
    label: 'Shortcuts',
    sign: 'bolt',
    empty: `${data.app.name} offers no shortcuts here. Type / for its commands.`,
    items: (data.app.shortcuts ?? []).filter((shortcut) => !shortcut.ofMessage).map((shortcut) => ({
      text: shortcut.name, hint: shortcut.description, choose: () => perform('shortcut', { callbackId: shortcut.callbackId }),
    })),
  })}
      <textarea id=${spec.id} rows="1" aria-label=${spec.placeholder} placeholder=${spec.placeholder} .value=${live(draft)}
        role="combobox" aria-expanded=${options.length > 0} aria-controls=${options.length ? `${spec.id}-options` : nothing} aria-autocomplete="list"
        aria-activedescendant=${options.length ? `${spec.id}-option-${chosen}` : nothing}
        @input=${(event) => typed(event, spec)} @focus=${redraw} @blur=${redraw} @keydown=${(event) => keys(event, spec)}></textarea>
      <button class="primary icon-button" aria-label="Send" title="Send">${icon('send')}</button>
    </div>
  </form>`;
}

const draftKey = (spec) => `${ui.as} ${ui.in} ${spec.thread ?? ''}`;
const cursor = (spec, draft) => (caret.key === draftKey(spec) ? Math.min(caret.at, draft.length) : draft.length);

export function write(text) {
  ui.drafts.set(draftKey({}), text);
  caret = { key: draftKey({}), at: text.length };
  ui.focus = 'line';
  redraw();
}

function typed(event, spec) {
  caret = { key: draftKey(spec), at: event.target.selectionStart };
  active = 0;
  dismissed = '';
  ui.drafts.set(draftKey(spec), event.target.value);
  redraw();
}

function offered(spec) {
  const draft = ui.drafts.get(draftKey(spec)) ?? '';
  return dismissed === draft ? [] : completions(draft, spec);
}

// Commands while the first word is typed, people and channels behind @ and #.
function completions(draft, spec) {
  const before = draft.slice(0, cursor(spec, draft));
  if (/^\/\S*$/.test(before) && !spec.thread) {
    return (data.app.commands ?? [])
      .filter((one) => one.command.startsWith(before.toLowerCase()))
      .map((one) => ({ text: one.command, hint: [one.usageHint, one.description].filter(Boolean).join('  '), from: 0, put: `${one.command} ` }))
      .slice(0, MOST);
  }
  const [, sign, start] = before.match(/(?:^|\s)([@#])([\p{L}\p{N}._-]*)$/u) ?? [];
  if (!sign) return [];
  const from = before.length - start.length;
  const fits = (...names) => names.some((name) => name.toLowerCase().startsWith(start.toLowerCase()));
  return (sign === '@'
    ? actors().filter((one) => fits(one.handle, one.name, one.realName)).map((one) => ({ text: `@${one.handle}`, hint: one.realName, from, put: `${one.handle} ` }))
    : data.channels.filter((one) => !one.direct && fits(one.name)).map((one) => ({ text: `#${one.name}`, hint: '', from, put: `${one.name} ` })))
    .slice(0, MOST);
}

// What may follow a command, once it stands there.
function usage(draft) {
  const [, name] = draft.match(/^(\/\S+)\s/) ?? [];
  const command = (data.app.commands ?? []).find((one) => one.command === name);
  return command ? `${command.command} ${command.usageHint}  ${command.description}` : '';
}

function complete(spec, option) {
  const draft = ui.drafts.get(draftKey(spec)) ?? '';
  const text = draft.slice(0, option.from) + option.put + draft.slice(cursor(spec, draft));
  ui.drafts.set(draftKey(spec), text);
  caret = { key: draftKey(spec), at: option.from + option.put.length };
  active = 0;
  redraw();
  requestAnimationFrame(() => {
    const box = document.getElementById(spec.id);
    box?.focus();
    box?.setSelectionRange(caret.at, caret.at);
  });
}

async function send(spec) {
  const key = draftKey(spec);
  const text = (ui.drafts.get(key) ?? '').trim();
  if (!text || !here()) return;
  ui.drafts.delete(key);
  caret = { key, at: 0 };
  redraw();
  const answer = await perform('type', { in: ui.in, text, ...(spec.thread ? { thread: spec.thread } : {}) });
  // What was refused may be corrected instead of typed again.
  if (answer.error && answer.millis == null && !ui.drafts.has(key)) ui.drafts.set(key, text);
  redraw();
}

// Asks anew what is offered: keys may come faster than the page is drawn.
function keys(event, spec) {
  const options = offered(spec);
  const chosen = Math.min(active, options.length - 1);
  const open = options.length > 0;
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (open && step) {
    event.preventDefault();
    active = (chosen + step + options.length) % options.length;
    redraw();
  } else if (open && (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey && options[chosen].text !== event.target.value.trim()))) {
    event.preventDefault();
    complete(spec, options[chosen]);
  } else if (open && event.key === 'Escape') {
    event.stopPropagation();
    dismissed = event.target.value;
    redraw();
  } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    send(spec);
  } else if (event.key === 'ArrowUp' && event.target.value === '' && !spec.thread) {
    event.preventDefault();
    [...document.querySelectorAll('main .message')].at(-1)?.focus();
  }
}
