// The guided walk: what to do next, and what has been done.
import { html, nothing } from '../core/lit.js';
import { changed, data, direct, ui } from '../core/state.js';
import { actAs, go, perform } from '../core/sync.js';
import { icon } from '../core/icons.js';
import { mrkdwn } from '../blocks/mrkdwn.js';
import { write } from './composer.js';

const steps = () => data.tour?.steps ?? [];
const next = () => steps().findIndex((step) => !step.done);

export function tour() {
  const current = next();
  return html`<aside class="pane tour" aria-label="Tour">
    <header><h2>${data.tour.title}</h2>
      <button type="button" class="icon-button" aria-label="Close the tour" @click=${() => { ui.pane = ''; changed(); }}>${icon('close')}</button></header>
    <ol class="scrolling">${steps().map((step, at) => html`
      <li class=${step.done ? 'done' : at === current ? 'now' : ''} aria-current=${at === current ? 'step' : nothing}>
        <h3><span class="mark">${step.done ? icon('check') : at + 1}</span>${step.title}${step.done ? html`<span class="hidden"> (done)</span>` : nothing}</h3>
        ${at === current || step.done ? html`<div class="text">${mrkdwn(step.text)}</div>` : nothing}
        ${at === current ? html`<button type="button" class="primary" @click=${() => show(step)}>${label(step)}</button>` : nothing}
      </li>`)}
      ${current < 0 ? html`<li class="finished">That was the tour. Everything stays as it is: go on clicking, or move the clock and see what comes.</li>` : nothing}
    </ol>
  </aside>`;
}

const actor = (step) => data.people.find((one) => one.handle === step.as);

function label(step) {
  if (step.type === '@monday') return 'Move the clock to Monday 08:59';
  return `Be ${actor(step)?.name ?? step.as}${step.type ? `, with ${step.type} in the box` : ''}`;
}

// Puts the person where the step happens; what is to be done there is left to her.
function show(step) {
  const one = actor(step);
  if (one && one.id !== data.me) actAs(one.id);
  const place = step.in === '@app' ? (one ? `D${one.id.slice(1)}` : direct()?.id) : data.channels.find((each) => `#${each.name}` === step.in)?.id;
  if (place) go(place);
  if (step.type === '@monday') perform('clock', { nextMonday: true });
  else if (step.type) write(step.type);
  if (!window.matchMedia('(min-width: 64rem)').matches) ui.pane = '';
  changed();
}

