// The bar at the top: whose workspace it is, who one is, what time it is, and what else can be opened.
import { html, live, nothing } from '../core/lit.js';
import { actors, changed, data, redraw, ui } from '../core/state.js';
import { actAs, perform } from '../core/sync.js';
import { format, longTime, now, zone } from '../core/time.js';
import { icon } from '../core/icons.js';
import { nextTheme, theme } from '../core/theme.js';

export function bar() {
  return html`<header class="bar">
    <button type="button" class="icon-button drawer" aria-label="Conversations" aria-expanded=${ui.drawer} @click=${() => { ui.drawer = !ui.drawer; changed(); }}>${icon('menu')}</button>
    <h1>${data.team || 'Workspace'}</h1>
    ${people()}
    ${clock()}
    <div class="extras">
      ${data.tour ? pane('tour', 'Tour', data.tour.steps.filter((step) => !step.done).length || '') : nothing}
      ${pane('traffic', 'Traffic', '')}
      ${pane('keys', 'Keyboard', '')}
      <button type="button" class="icon-button" aria-label=${`Theme: ${theme()}`} title=${`Theme: ${theme()}`} @click=${nextTheme}>
        ${icon({ light: 'sun', dark: 'moon' }[theme()] ?? 'auto')}</button>
    </div>
  </header>`;
}

function people() {
  return html`<div class="people" role="group" aria-label="You are">
    ${actors().map((one) => html`<button type="button" aria-pressed=${one.id === data.me} title=${`Act as ${one.realName}${one.admin ? ' (admin)' : ''}`}
      aria-label=${`${one.name}${one.unread ? `, ${one.unread} unread` : ''}`} @click=${() => actAs(one.id)}>
      <img src=${one.avatar} alt=""><span class="name">${one.name}</span>
      ${one.unread && one.id !== data.me ? html`<span class="unread">${one.unread}</span>` : nothing}</button>`)}
  </div>`;
}

const SPEEDS = [[0, 'stands still'], [1, 'real time'], [60, '1 minute a second'], [600, '10 minutes a second'], [3600, '1 hour a second']];

function clock() {
  const time = now();
  return html`<div class="clock" role="group" aria-label="Simulated time">
    <time id="clock" datetime=${time.toISOString()} title=${`${longTime(time)}, ${zone()}`}>
      <span class="date">${format(time, { weekday: 'short', day: 'numeric', month: 'short' })}</span>
      <strong>${format(time, { hour: '2-digit', minute: '2-digit', second: '2-digit' })}</strong></time>
    <button type="button" ?disabled=${moving} @click=${() => move({ advanceSeconds: 3600 })}>+1 h</button>
    <button type="button" ?disabled=${moving} @click=${() => move({ advanceSeconds: 86_400 })}>+1 day</button>
    <button type="button" ?disabled=${moving} @click=${() => move({ nextMonday: true })}>to Monday 08:59</button>
    <select aria-label="Speed of time" .value=${live(String(data.clock.speed))} @change=${(event) => move({ speed: Number(event.target.value) })}>
      ${SPEEDS.map(([value, name]) => html`<option value=${value} ?selected=${value === data.clock.speed}>${name}</option>`)}
    </select>
    ${moving ? html`<span class="spinner" role="status" aria-label="Time passes"></span>` : nothing}
  </div>`;
}

let moving = false;

async function move(how) {
  moving = true;
  redraw();
  await perform('clock', how);
  moving = false;
  redraw();
}

function pane(name, title, note) {
  const open = ui.pane === name;
  return html`<button type="button" class="icon-button" aria-pressed=${open} aria-label=${title} title=${title}
    @click=${() => { ui.pane = open ? '' : name; ui.thread = ''; changed(); }}>${icon(name)}${note ? html`<span class="unread">${note}</span>` : nothing}</button>`;
}
