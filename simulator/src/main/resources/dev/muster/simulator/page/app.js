// Ties the page together: polls the state, draws what changed, sends what the person does.
import { el, post } from './dom.js';
import { blocks, messageBody } from './blocks.js';
import { showModal } from './modal.js';

const $ = (id) => document.getElementById(id);
const HOME = 'home';
// Who one is and where one looks stand in the address, so that a reload or a second window keeps them.
const address = new URLSearchParams(location.hash.slice(1));
let as = address.get('as') ?? '';
let place = address.get('in') ?? '';
let version = '';
let state = { people: [], channels: [] };

const names = {
  person: (id) => state.people.find((p) => p.id === id)?.name,
  channel: (id) => state.channels.find((c) => c.id === id)?.name,
  zone: () => state.people.find((p) => p.id === as)?.zone ?? 'UTC',
};

async function refresh(force = false) {
  const since = force ? '' : version;
  const query = new URLSearchParams({ as, in: place === HOME ? '' : place, since });
  try {
    const next = await (await fetch(`/sim/state?${query}`)).json();
    showClock(next.clock);
    if (!next.unchanged) {
      state = next;
      version = String(next.version);
      draw();
    }
  } catch (offline) {
    $('status').textContent = 'The simulator does not answer.';
  }
}

function draw() {
  const people = state.people.filter((p) => !p.bot && !p.deactivated);
  if (!people.some((p) => p.id === as)) as = people[0]?.id ?? '';
  if (place !== HOME && !state.channels.some((c) => c.id === place)) {
    place = (state.channels.find((c) => !c.direct) ?? state.channels[0])?.id ?? '';
    if (place || as) { refresh(true); return; }
  }
  history.replaceState(null, '', `#${new URLSearchParams({ as, in: place })}`);
  $('team').textContent = state.team;
  $('person').replaceChildren(...people.map((p) => el('option', { value: p.id, selected: p.id === as }, p.name)));
  drawPlaces();
  drawMessages();
  showModal(state.modal, as, context(), refresh);
}

function context() {
  return { names, people: state.people.filter((p) => !p.bot), channels: state.channels };
}

function drawPlaces() {
  const focused = document.activeElement?.dataset?.place;
  const entry = (id, text) => el('li', {}, el('button', {
    type: 'button', 'data-place': id, 'aria-current': id === place ? 'page' : null, onclick: () => go(id),
  }, text));
  const channels = state.channels.filter((c) => !c.direct).map((c) => entry(c.id, `# ${c.name}${c.archived ? ' (archived)' : ''}`));
  const direct = state.channels.filter((c) => c.direct && c.member).map((c) => entry(c.id, `${c.name} (direct)`));
  $('channels').replaceChildren(...channels, ...direct, entry(HOME, 'App home'));
  if (focused) document.querySelector(`[data-place="${focused}"]`)?.focus();
}

function drawMessages() {
  const channel = state.channels.find((c) => c.id === place);
  $('place').textContent = place === HOME ? 'App home' : channel ? (channel.direct ? channel.name : `# ${channel.name}`) : '';
  $('composer').hidden = place === HOME;
  const list = $('messages');
  const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  if (place === HOME) {
    const inside = { ...context(), act: (block, action, values) => act({ where: 'home', block, action, values }), fill: () => {} };
    list.replaceChildren(...(state.home ? blocks(state.home.blocks, inside) : [el('p', { class: 'muted' }, 'The app has published nothing here yet.')]));
    return;
  }
  const nodes = (state.messages ?? []).map(message);
  list.replaceChildren(...(nodes.length ? nodes : [el('p', { class: 'muted' }, 'Nothing has been said here yet.')]));
  if (atEnd) list.scrollTop = list.scrollHeight;
}

function message(m) {
  const inside = { ...context(), act: (block, action, values) => act({ where: 'message', ts: m.ts, block, action, values }) };
  const kind = [m.thread ? 'reply' : '', m.ephemeral ? 'ephemeral' : ''].join(' ');
  return el('article', { class: kind },
    el('div', { class: 'byline' }, el('strong', {}, names.person(m.author) ?? m.author),
      m.app ? el('span', { class: 'badge' }, 'app') : null,
      el('time', {}, local(m.time)), m.edited ? el('span', { class: 'muted' }, '(edited)') : null,
      m.ephemeral ? el('span', { class: 'muted' }, 'Only visible to you') : null),
    ...messageBody(m, inside));
}

function local(instant) {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: names.zone() }).format(new Date(instant));
}

function showClock(clock) {
  $('clock').textContent = local(clock.now) + (clock.frozen ? ' (standing)' : '');
}

async function done(promise) {
  $('status').textContent = '';
  const answer = await promise;
  if (answer.error) $('status').textContent = `The app did not answer properly: ${answer.error}`;
  await refresh();
}

const act = (what) => done(post('act', { as, in: place, ...what }));

function go(id) {
  place = id;
  refresh(true);
  if (id === HOME) done(post('home', { as }));
}

$('person').addEventListener('change', (event) => { as = event.target.value; place = place.startsWith('D') ? '' : place; refresh(true); });
$('composer').addEventListener('submit', (event) => {
  event.preventDefault();
  const text = $('line').value.trim();
  if (!text || !as) return;
  $('line').value = '';
  done(post('type', { as, in: place, text }));
});
for (const button of document.querySelectorAll('[data-advance]')) {
  button.addEventListener('click', () => done(post('clock', { advanceSeconds: Number(button.dataset.advance) })));
}
$('monday').addEventListener('click', () => done(post('clock', { as, nextMonday: true })));

await refresh(true);
setInterval(refresh, 800);
