// The messages of one conversation, day by day, the newest at the end.
import { guard, html, nothing, repeat } from '../core/lit.js';
import { data, here, redraw, stampNow, ui } from '../core/state.js';
import { loadOlder } from '../core/sync.js';
import { dayKey, dayName, minute } from '../core/time.js';
import { message } from './message.js';

const TOGETHER_MILLIS = 5 * 60_000;
const NEAR_PX = 120;
let list = null;
let atEnd = true;
let seen = { top: 0, height: 0, room: 0 }; // how the list stood when it was last looked at
let shown = '';
let loading = false;

export function conversation() {
  return html`<div class="messages" role="log" aria-label="Messages" tabindex="0" @scroll=${scrolled} @keydown=${keys}>
    ${data.older ? html`<p class="muted more">Loading earlier messages…</p>` : beginning()}
    ${repeat(days(), (day) => day.key, (day) => html`<section class="day-of" aria-label=${day.name}>
      <div class="day" aria-hidden="true"><span>${day.name}</span></div>
      ${repeat(day.rows, (row) => row.key, (row) => guard(row.deps, row.draw))}
    </section>`)}
  </div>
  ${atEnd ? nothing : html`<button type="button" class="to-end" @click=${toEnd}>Newest messages ↓</button>`}`;
}

function beginning() {
  if (!data.loaded || !here()) return nothing;
  const name = here().direct ? here().name : `#${here().name}`;
  return html`<p class="muted more">${data.messages.length ? `This is the beginning of ${name}.` : `Nothing has been said in ${name} yet.`}</p>`;
}

function days() {
  const days = [];
  const now = minute();
  const stamp = stampNow();
  let before = null;
  for (const one of data.messages) {
    const at = new Date(one.time);
    const key = dayKey(at);
    if (days.at(-1)?.key !== key) {
      days.push({ key, name: dayName(at), rows: [] });
      before = null;
    }
    const follows = before !== null && before.author === one.author && !one.ephemeral && !before.ephemeral
      && at.getTime() - Date.parse(before.time) < TOGETHER_MILLIS;
    days.at(-1).rows.push({ key: one.ts, deps: [one, follows, stamp, ticks(one) ? now : 0], draw: () => message(one, { follows }) });
    before = one;
  }
  return days;
}

// Whether it shows something that changes as time passes.
function ticks(one) {
  if (!known.has(one)) known.set(one, one.replies > 0 || /\{ago\}|_pretty\}/.test(JSON.stringify([one.text, one.blocks])));
  return known.get(one);
}

const known = new WeakMap();

const sizes = new ResizeObserver(() => { if (atEnd) stayAtEnd(); });

function attach() {
  const found = document.querySelector('main .messages:not(.home)');
  if (found === list) return;
  sizes.disconnect();
  list = found;
  if (list) sizes.observe(list);
}

function look() {
  seen = { top: list.scrollTop, height: list.scrollHeight, room: list.clientHeight };
}

// After each drawing: a new place starts at its end, and who was at the end stays there.
export function settleScroll() {
  attach();
  if (!list) return;
  const place = `${ui.as} ${ui.in} ${ui.tab}`;
  if (place !== shown && data.loaded) {
    shown = place;
    atEnd = true;
  }
  if (atEnd) stayAtEnd();
}

// Twice, because what comes into view may turn out higher than it was thought to be.
function stayAtEnd() {
  const settle = () => {
    if (!list || !atEnd) return;
    list.scrollTop = list.scrollHeight;
    look();
  };
  settle();
  requestAnimationFrame(settle);
}

function toEnd() {
  atEnd = true;
  redraw();
}

async function scrolled() {
  const near = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_PX;
  // Only who scrolls up leaves the end; messages that grow or come don't, nor does a window of another size.
  const same = list.scrollHeight === seen.height && list.clientHeight === seen.room;
  const end = near || (atEnd && !(same && list.scrollTop < seen.top));
  look();
  if (end !== atEnd) {
    atEnd = end;
    redraw();
  }
  if (list.scrollTop < NEAR_PX * 4 && data.older && !loading) {
    loading = true;
    const fromEnd = list.scrollHeight - list.scrollTop;
    await loadOlder();
    requestAnimationFrame(() => {
      if (list && !atEnd) list.scrollTop = list.scrollHeight - fromEnd;
      loading = false;
    });
  }
}

// Up and down go from message to message, Enter opens the thread, Escape leads back to the message box.
function keys(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const current = document.activeElement.closest('.message');
  const own = document.activeElement === list || document.activeElement === current;
  if (step && own) {
    event.preventDefault();
    const all = [...list.querySelectorAll('.message')];
    const next = current ? all[all.indexOf(current) + step] : all.at(-1);
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  } else if (event.key === 'Enter' && own && current) {
    event.preventDefault();
    current.querySelector('[aria-label="Reply in thread"]')?.click();
  } else if (event.key === 'Escape') {
    document.getElementById('line')?.focus();
  }
}
