// Keeps the data as the simulator has it: one request that waits for news, again and again.
import { get, post } from './api.js';
import { actors, changed, channel, data, direct, redraw, remember, ui } from './state.js';
import { heard } from './time.js';

const PATIENCE_MILLIS = 20_000;
let since = 0;
let asking = new AbortController();

export async function follow() {
  for (;;) {
    const signal = asking.signal;
    try {
      const looking = document.visibilityState === 'visible' && ui.tab !== 'home';
      const wait = since ? PATIENCE_MILLIS : 0;
      const next = window.firstState ? await first() : await get('state', { as: ui.as, in: ui.in, thread: ui.thread, since, wait, looking }, signal);
      if (!signal.aborted) take(next);
    } catch (trouble) {
      if (trouble.name === 'AbortError') continue;
      data.offline = true;
      changed();
      await new Promise((resolve) => { setTimeout(resolve, 1000); });
      since = 0;
    }
  }
}

// What was asked for before this module was there; good for once.
async function first() {
  const response = await window.firstState.finally(() => { window.firstState = null; });
  return response.json();
}

// Asks for everything again: somebody else looks, or elsewhere.
export function restart() {
  since = 0;
  data.thread = null;
  asking.abort();
  asking = new AbortController();
  remember();
  changed();
}

function take(next) {
  if (next.error) throw new Error(next.error);
  const whole = since === 0;
  since = next.version;
  heard();
  const { messages = [], gone = [], ...rest } = next;
  const named = JSON.stringify([data.people, data.channels, data.me]);
  Object.assign(data, { modal: null, modals: 0, home: null, thread: null }, rest, { loaded: true, offline: false });
  data.messages = whole ? messages : merged(data.messages, messages, gone);
  settle();
  if (named === JSON.stringify([data.people, data.channels, data.me]) && !data.modal && ui.tab !== 'home') redraw();
  else changed();
}

function merged(old, news, gone) {
  if (news.length === 0 && gone.length === 0) return old;
  const byTs = new Map(old.map((message) => [message.ts, message]));
  // A change to a message further back than what was loaded comes when one scrolls there.
  const first = old[0]?.ts ?? '';
  for (const message of news) if (byTs.has(message.ts) || !data.older || message.ts > first) byTs.set(message.ts, message);
  for (const ts of gone) byTs.delete(ts);
  return [...byTs.values()].sort((a, b) => (a.ts < b.ts ? -1 : 1));
}

// The first person and place when none was chosen, or the chosen one is no more.
function settle() {
  const { as, in: place } = ui;
  if (!actors().some((one) => one.id === ui.as || one.handle === ui.as)) ui.as = actors()[0]?.id ?? '';
  if (data.me) ui.as = data.me;
  if (data.me && !channel(ui.in)) ui.in = (data.channels.find((one) => !one.direct && one.member) ?? direct())?.id ?? '';
  if (as !== ui.as || place !== ui.in) restart();
}

export async function loadOlder() {
  if (!data.older || data.messages.length === 0) return;
  const query = { as: ui.as, in: ui.in, before: data.messages[0].ts };
  const answer = await get('older', query);
  if (query.in !== ui.in || query.as !== ui.as || !answer.messages) return;
  data.messages = [...answer.messages, ...data.messages];
  data.older = answer.older;
  changed();
}

// ---- what the person does

export function actAs(id) {
  const wasDirect = channel(ui.in)?.direct;
  Object.assign(ui, { as: id, thread: '', menu: '', picker: null, notice: '' });
  if (wasDirect) ui.in = `D${id.slice(1)}`;
  restart();
  if (ui.tab === 'home') post('home', { as: ui.as });
}

export function go(id, tab = '') {
  Object.assign(ui, { in: id, tab, thread: '', drawer: false, menu: '', picker: null, notice: '' });
  restart();
  if (tab === 'home') post('home', { as: ui.as });
}

export function openThread(ts) {
  ui.thread = ts;
  ui.pane = '';
  restart();
}

export function closeThread() {
  const ts = ui.thread;
  ui.thread = '';
  remember();
  changed();
  document.querySelector(`.messages [data-ts="${ts}"]`)?.focus();
}

// Does something and shows what went wrong, if anything, above the message box.
export async function perform(what, body) {
  ui.notice = '';
  const answer = await post(what, { as: ui.as, ...body });
  if (answer.error) ui.notice = inWords(answer.error);
  changed();
  return answer;
}

export function inWords(error) {
  if (error === 'operation_timeout') return `${data.app.name} took longer than three seconds to answer (operation_timeout).`;
  if (error === 'dispatch_failed') return `${data.app.name} can't be reached, or did not answer properly (dispatch_failed).`;
  return error;
}

// Presses or picks in a message, the modal or the home; the element shows meanwhile that it is being done.
export async function act(where, key, block, action, values) {
  ui.busy.add(key);
  ui.failed.delete(key);
  changed();
  const answer = await post('act', { as: ui.as, block, action, values, ...where });
  ui.busy.delete(key);
  if (answer.error) ui.failed.set(key, inWords(answer.error));
  changed();
  return answer;
}
