// A button with a menu under it.
import { html, nothing } from '../core/lit.js';
import { changed, ui } from '../core/state.js';
import { icon } from '../core/icons.js';

// spec: key, label, sign (an icon's name), items [{ text, hint, choose }], empty
export function menu(spec) {
  const open = ui.menu === spec.key;
  return html`<div class="menu" @focusout=${(event) => { if (open && !event.currentTarget.contains(event.relatedTarget)) toggle(''); }}>
    <button type="button" class=${spec.style ?? 'icon-button'} id=${`${spec.key}/menu`} aria-haspopup="menu" aria-expanded=${open} aria-label=${spec.label} title=${spec.label}
      @click=${() => (open ? toggle('') : show(spec))}>${icon(spec.sign ?? 'more')}</button>
    ${open ? html`<div class="popup" role="menu" aria-label=${spec.label} @keydown=${(event) => keys(event, spec)}>
      ${spec.items.length === 0 ? html`<p class="muted empty">${spec.empty}</p>` : nothing}
      ${spec.items.map((item, at) => html`<button type="button" role="menuitem" tabindex="-1" id=${`${spec.key}/item/${at}`} @click=${() => { toggle(''); item.choose(); }}>
        ${item.text}${item.hint ? html`<span class="muted">${item.hint}</span>` : nothing}</button>`)}
    </div>` : nothing}
  </div>`;
}

function toggle(key) {
  ui.menu = key;
  changed();
}

function show(spec) {
  ui.focus = spec.items.length ? `${spec.key}/item/0` : '';
  toggle(spec.key);
}

function keys(event, spec) {
  const items = [...event.currentTarget.querySelectorAll('button')];
  const at = items.indexOf(document.activeElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    items[(at + step + items.length) % items.length]?.focus();
  } else if (event.key === 'Escape') {
    event.preventDefault();
    event.stopPropagation();
    toggle('');
    document.getElementById(`${spec.key}/menu`)?.focus();
  }
}
