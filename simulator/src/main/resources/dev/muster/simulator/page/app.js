// Draws the page from its state, follows the simulator, and lets the clock tick.
import { html, nothing, render } from './core/lit.js';
import { data, here, onDraw, redraw, ui } from './core/state.js';
import { follow, go } from './core/sync.js';
import { restoreTheme } from './core/theme.js';
import { icon } from './core/icons.js';
import { fetchTheRest, lazy } from './core/lazy.js';
import { bar } from './view/bar.js';
import { composer } from './view/composer.js';
import { conversation, settleScroll } from './view/conversation.js';
import { listen } from './view/keys.js';
import { sidebar } from './view/sidebar.js';

const home = lazy(() => import('./view/home.js'), 'home');
const thread = lazy(() => import('./view/thread.js'), 'thread');
const traffic = lazy(() => import('./view/traffic.js'), 'traffic');
const tour = lazy(() => import('./view/tour.js'), 'tour');
const help = lazy(() => import('./view/help.js'), 'help');
const jump = lazy(() => import('./view/jump.js'), 'jump');
const modal = lazy(() => import('./view/modal.js'), 'modal');
const confirmation = lazy(() => import('./view/modal.js'), 'confirmation');

const TOUR_OFFERED = 'simulator-tour-offered';
const TICK_MILLIS = 1000;
const EMPTY_MILLIS = 250; // so long nothing is drawn while the first state is on its way

function page() {
  offerTour();
  return html`
    <a class="skip" href="#line" @click=${(event) => { event.preventDefault(); document.getElementById('line')?.focus(); }}>To the message box</a>
    ${bar()}
    ${sidebar()}
    <main>
      ${title()}
      ${data.offline ? html`<p class="notice offline" role="alert">The simulator does not answer. Trying again…</p>` : nothing}
      ${ui.tab === 'home' ? home() : html`${conversation()}${footer()}`}
    </main>
    ${beside()}
    ${data.modal ? modal() : nothing}${ui.confirm ? confirmation() : nothing}${ui.jump ? jump() : nothing}`;
}

// Newcomers see the tour without asking, where there is room for it beside the conversation.
function offerTour() {
  const room = window.matchMedia('(min-width: 64rem)').matches;
  if (data.tour && room && !ui.pane && !ui.thread && !sessionStorage.getItem(TOUR_OFFERED)) {
    ui.pane = 'tour';
    sessionStorage.setItem(TOUR_OFFERED, 'yes');
  }
}

function title() {
  const place = here();
  if (!place) return html`<header class="title"><h2>${data.loaded ? 'Nobody is here yet' : 'Loading…'}</h2></header>`;
  if (!place.direct) {
    return html`<header class="title"><h2>${icon(place.private ? 'lock' : 'hash')}${place.name}</h2>
      <span class="muted">${place.members} members${place.archived ? ', archived' : ''}</span></header>`;
  }
  const tab = (name, text) => html`<button type="button" aria-pressed=${ui.tab === name} @click=${() => go(place.id, name)}>${text}</button>`;
  return html`<header class="title"><h2><img src=${`/avatar/${data.bot}.svg`} alt="">${place.name}</h2>
    ${data.app.homeTab === false ? nothing : html`<div class="tabs" role="group" aria-label="Parts of the app">${tab('home', 'Home')}${tab('', 'Messages')}</div>`}</header>`;
}

function footer() {
  const place = here();
  if (!place) return nothing;
  if (place.archived) return html`<p class="closed muted">This channel is archived.</p>`;
  if (!place.member) return html`<p class="closed muted">You are not in this channel: you can read it, but not write here.</p>`;
  const name = `Message ${place.direct ? place.name : `#${place.name}`}`;
  return composer({ id: 'line', placeholder: window.matchMedia('(min-width: 46rem)').matches ? `${name}, or / for a command` : name });
}

function beside() {
  if (ui.thread) return thread();
  if (ui.pane === 'traffic') return traffic();
  if (ui.pane === 'tour' && data.tour) return tour();
  if (ui.pane === 'keys') return help();
  return nothing;
}

let settled = false;

restoreTheme();
listen();
onDraw(() => {
  render(page(), document.getElementById('page'));
  document.title = here() ? `${here().direct ? here().name : `#${here().name}`} - ${data.team}` : 'Slack simulator';
  settleScroll();
  if (data.loaded && !settled) {
    settled = true;
    fetchTheRest();
  }
  const wanted = ui.focus && document.getElementById(ui.focus);
  if (wanted) {
    ui.focus = '';
    wanted.focus();
  }
});
setTimeout(redraw, EMPTY_MILLIS);
setInterval(redraw, TICK_MILLIS);
follow();
