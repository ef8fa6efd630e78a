// One menu for everything that is chosen from a list: selects of all kinds, one or many, typed into to find.
import { html, live, nothing } from '../core/lit.js';
import { ref } from '/lib/lit-html/directives/ref.js';
import { changed, data, ui } from '../core/state.js';
import { icon } from '../core/icons.js';

const REST_MILLIS = 200;

// spec: key, label, placeholder, multiple, most, chosen [[value, text]], groups() -> [{label, options: [[value, text]]}],
// ask (for options that the app brings: async typed -> groups), least (letters before it is asked), choose([[value, text]])
export function picker(spec) {
  const open = ui.picker?.key === spec.key;
  return html`<div class="picker" @focusout=${(event) => leave(event, spec)}>
    <button type="button" class="choice" id=${`${spec.key}/box`} aria-haspopup="listbox" aria-expanded=${open}
        aria-invalid=${spec.invalid ? 'true' : nothing} aria-describedby=${spec.describedBy ?? nothing}
        aria-label=${`${spec.label}: ${spec.chosen.map(([, text]) => text).join(', ') || 'nothing chosen'}`}
        @click=${() => (open ? close(spec) : show(spec))} @keydown=${(event) => openWithKeys(event, spec)}>
      ${spec.chosen.length === 0 ? html`<span class="placeholder">${spec.placeholder}</span>`
        : spec.multiple ? spec.chosen.map(([, text]) => html`<span class="chip">${text}</span>`)
          : html`<span class="chosen">${spec.chosen[0][1]}</span>`}
      ${icon('down')}
    </button>
    ${open ? list(spec) : nothing}
  </div>`;
}

function list(spec) {
  const { picker: state } = ui;
  const groups = found(spec);
  const options = groups.flatMap((group) => group.options);
  const active = Math.min(state.active, options.length - 1);
  let index = -1;
  return html`<div class="popup">
    <input type="text" role="combobox" aria-expanded="true" aria-controls=${`${spec.key}/list`} aria-label=${`Find in ${spec.label}`}
      aria-activedescendant=${active >= 0 ? `${spec.key}/${active}` : nothing} autocomplete="off"
      placeholder=${spec.ask ? 'Type to search' : 'Find'} .value=${live(state.typed)} ${ref((node) => focusOnce(node, state))}
      @input=${(event) => typed(event.target.value, spec)} @keydown=${(event) => keys(event, spec)}>
    <div role="listbox" id=${`${spec.key}/list`} aria-label=${spec.label} aria-multiselectable=${spec.multiple ? 'true' : nothing}>
      ${groups.map((group) => html`
        ${group.label ? html`<div class="group" role="presentation">${group.label}</div>` : nothing}
        ${group.options.map(([value, text, hint]) => {
    index += 1;
    const at = index;
    const chosen = spec.chosen.some(([one]) => one === value);
    return html`<div role="option" id=${`${spec.key}/${at}`} class=${at === active ? 'active' : ''} aria-selected=${chosen}
          @mousedown=${(event) => event.preventDefault()} @click=${() => pick(spec, [value, text])}>
          <span class="tick">${chosen ? icon('check') : nothing}</span><span>${text}${hint ? html` <span class="muted">${hint}</span>` : nothing}</span>
        </div>`;
  })}`)}
      ${options.length === 0 ? html`<div class="muted empty">${emptyText(spec, state)}</div>` : nothing}
    </div>
    ${!spec.multiple && spec.clearable && spec.chosen.length
      ? html`<button type="button" class="link" @mousedown=${(event) => event.preventDefault()} @click=${() => { spec.choose([]); close(spec); }}>Clear</button>` : nothing}
  </div>`;
}

function emptyText(spec, state) {
  if (state.loading) return 'Searching…';
  if (state.trouble) return state.trouble;
  if (spec.ask && state.typed.length < spec.least) return `Type at least ${spec.least} ${spec.least === 1 ? 'letter' : 'letters'}`;
  return 'Nothing found';
}

function found(spec) {
  const { typed: words, groups } = ui.picker;
  if (spec.ask) return groups;
  const wanted = words.trim().toLowerCase();
  return spec.groups()
    .map((group) => ({ ...group, options: group.options.filter(([, text, hint]) => `${text} ${hint ?? ''}`.toLowerCase().includes(wanted)) }))
    .filter((group) => group.options.length > 0);
}

function show(spec) {
  ui.picker = { key: spec.key, typed: '', active: 0, groups: [], loading: false, trouble: '', focused: false };
  if (spec.ask && spec.least === 0) ask(spec);
  changed();
}

function close(spec) {
  ui.picker = null;
  changed();
  document.getElementById(`${spec.key}/box`)?.focus();
}

function leave(event, spec) {
  if (ui.picker?.key === spec.key && !event.currentTarget.contains(event.relatedTarget)) {
    ui.picker = null;
    changed();
  }
}

function focusOnce(node, state) {
  if (node && !state.focused) {
    state.focused = true;
    queueMicrotask(() => node.focus());
  }
}

// Letters open the menu and are looked for, as in a select of the system. They may also come before the menu is drawn.
function openWithKeys(event, spec) {
  const letter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
  const arrow = event.key === 'ArrowDown' || event.key === 'ArrowUp';
  if (!letter && !arrow) return;
  event.preventDefault();
  if (ui.picker?.key !== spec.key) show(spec);
  if (letter) typed(ui.picker.typed + event.key, spec);
}

function typed(words, spec) {
  Object.assign(ui.picker, { typed: words, active: 0 });
  if (spec.ask) {
    clearTimeout(ui.picker.rest);
    ui.picker.rest = setTimeout(() => ask(spec), REST_MILLIS);
  }
  changed();
}

async function ask(spec) {
  const { picker: state } = ui;
  if (state?.key !== spec.key) return;
  if (state.typed.length < spec.least) {
    Object.assign(state, { groups: [], trouble: '', loading: false });
    changed();
    return;
  }
  const words = state.typed;
  state.loading = true;
  changed();
  const answer = await spec.ask(words);
  if (state.typed !== words) return;
  Object.assign(state, { loading: false, groups: answer.groups ?? [], trouble: answer.error ? `${data.app.name}: ${answer.error}` : '' });
  changed();
}

function pick(spec, option) {
  if (!spec.multiple) {
    spec.choose([option]);
    close(spec);
  } else {
    const others = spec.chosen.filter(([value]) => value !== option[0]);
    const next = others.length < spec.chosen.length ? others : [...others, option];
    if (next.length <= (spec.most ?? Infinity)) spec.choose(next);
    changed();
  }
}

// Asks anew what is to be found: keys may come faster than the page is drawn.
function keys(event, spec) {
  const options = found(spec).flatMap((group) => group.options);
  const active = Math.min(ui.picker.active, options.length - 1);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    ui.picker.active = (active + step + options.length) % Math.max(1, options.length);
    changed();
    document.getElementById(`${spec.key}/${ui.picker.active}`)?.scrollIntoView({ block: 'nearest' });
  } else if (event.key === 'Enter') {
    event.preventDefault();
    if (options[active]) pick(spec, options[active]);
  } else if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    close(spec);
  }
}
