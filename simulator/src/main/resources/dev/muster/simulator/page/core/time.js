// The simulated time between two answers of the simulator, and times as the person reads them, in her zone.
import { data, me } from './state.js';

let heardAt = performance.now();

export function heard() {
  heardAt = performance.now();
}

export function now() {
  return new Date(Date.parse(data.clock.now) + (performance.now() - heardAt) * data.clock.speed);
}

export const minute = () => Math.floor(now().getTime() / 60_000);
export const zone = () => me()?.zone ?? 'UTC';

const formats = new Map();

export function format(date, style) {
  const key = `${zone()} ${JSON.stringify(style)}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat('en-GB', { ...style, timeZone: zone() }));
  return formats.get(key).format(date);
}

export const clockTime = (date) => format(date, { hour: '2-digit', minute: '2-digit' });
export const longTime = (date) => format(date, {
  weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit',
});
export const dayKey = (date) => format(date, { year: 'numeric', month: '2-digit', day: '2-digit' });

// "Today", "Yesterday", "Tomorrow", or nothing.
export function nearDay(date) {
  const shown = dayKey(date);
  if (shown === dayKey(now())) return 'Today';
  if (shown === dayKey(new Date(now().getTime() - 86_400_000))) return 'Yesterday';
  if (shown === dayKey(new Date(now().getTime() + 86_400_000))) return 'Tomorrow';
  return '';
}

export function dayName(date) {
  const sameYear = format(date, { year: 'numeric' }) === format(now(), { year: 'numeric' });
  return nearDay(date) || format(date, { weekday: 'long', day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) });
}

const STEPS = [['year', 31_536_000], ['month', 2_592_000], ['week', 604_800], ['day', 86_400], ['hour', 3600], ['minute', 60]];
let relative = null; // made when it is first needed: that takes a while

export function ago(date) {
  const seconds = (date.getTime() - now().getTime()) / 1000;
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? ['', 1];
  relative ??= new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  return unit ? relative.format(Math.trunc(seconds / size), unit) : 'just now';
}

// The instant of a wall-clock time such as 2026-11-23T09:00 in the person's zone.
export function fromWall(wall) {
  const guess = new Date(`${wall}Z`);
  const shift = (at) => Date.parse(`${toWall(at)}Z`) - at.getTime();
  const first = new Date(guess.getTime() - shift(guess));
  return new Date(guess.getTime() - shift(first));
}

export function toWall(date) {
  const part = (style) => format(date, style);
  const [day, month, year] = part({ year: 'numeric', month: '2-digit', day: '2-digit' }).split('/');
  return `${year}-${month}-${day}T${part({ hour: '2-digit', minute: '2-digit' })}`;
}
