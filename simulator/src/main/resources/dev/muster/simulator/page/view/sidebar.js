// The conversations of whom one is.
import { html, nothing } from '../core/lit.js';
import { changed, data, ui } from '../core/state.js';
import { go } from '../core/sync.js';
import { icon } from '../core/icons.js';

export function sidebar() {
  const channels = data.channels.filter((one) => !one.direct);
  const direct = data.channels.filter((one) => one.direct && one.member);
  return html`<nav class=${ui.drawer ? 'side open' : 'side'} aria-label="Conversations" @keydown=${(event) => { if (event.key === 'Escape') { ui.drawer = false; changed(); } }}>
    <h2>Channels</h2>
    <ul>${channels.map((one) => entry(one, html`${icon(one.private ? 'lock' : 'hash')}<span class="name">${one.name}</span>${one.archived ? html`<span class="muted">archived</span>` : nothing}`))}</ul>
    <h2>Apps</h2>
    <ul>${direct.map((one) => entry(one, html`<img src=${`/avatar/${data.bot}.svg`} alt=""><span class="name">${one.name}</span>`))}</ul>
  </nav>
  ${ui.drawer ? html`<div class="shade" @click=${() => { ui.drawer = false; changed(); }}></div>` : nothing}`;
}

function entry(one, content) {
  const current = one.id === ui.in;
  const news = one.unread > 0 && !current;
  return html`<li><button type="button" class=${news ? 'news' : ''} aria-current=${current ? 'page' : nothing} @click=${() => go(one.id)}>
    ${content}${news ? html`<span class="unread" aria-label=${`${one.unread} unread`}>${one.unread}</span>` : nothing}</button></li>`;
}
