// The few pictograms, drawn here; always beside a name for those who don't see them.
import { svg, html } from './lit.js';

const PATHS = {
  hash: svg`<path d="M6 2.5 4.5 13.5M11.5 2.5 10 13.5M2.5 5.5h11.5M2 10.5h11.5"/>`,
  lock: svg`<rect x="3" y="7" width="10" height="7" rx="1.5"/><path d="M5 7V5a3 3 0 0 1 6 0v2"/>`,
  send: svg`<path d="M2 8 14 2.5 10 14 7.5 9z"/>`,
  close: svg`<path d="m3.5 3.5 9 9m0-9-9 9"/>`,
  back: svg`<path d="M10 3 5 8l5 5"/>`,
  down: svg`<path d="m4 6 4 4 4-4"/>`,
  menu: svg`<path d="M2 4h12M2 8h12M2 12h12"/>`,
  more: svg`<circle cx="3" cy="8" r="1"/><circle cx="8" cy="8" r="1"/><circle cx="13" cy="8" r="1"/>`,
  reply: svg`<path d="M2.5 3h11v8H8l-3 3v-3H2.5z"/>`,
  bolt: svg`<path d="M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z"/>`,
  clock: svg`<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.5"/>`,
  traffic: svg`<path d="M2 5h10.5M9.5 2l3 3-3 3M14 11H3.5M6.5 8l-3 3 3 3"/>`,
  tour: svg`<path d="M4 14V2.5h8L9.5 5.5 12 8.5H4"/>`,
  sun: svg`<circle cx="8" cy="8" r="3"/><path d="M8 1v2m0 10v2M1 8h2m10 0h2M3 3l1.5 1.5m7 7L13 13m0-10-1.5 1.5m-7 7L3 13"/>`,
  moon: svg`<path d="M13 9.5A5.5 5.5 0 0 1 6.5 3 5.5 5.5 0 1 0 13 9.5z"/>`,
  auto: svg`<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5v11a5.5 5.5 0 0 0 0-11z" fill="currentColor"/>`,
  keys: svg`<rect x="1.5" y="4" width="13" height="8.5" rx="1.5"/><path d="M4 7h.5m2.5 0h.5m2.5 0h.5M5 10h6"/>`,
  check: svg`<path d="m3 8.5 3.5 3.5L13 4.5"/>`,
  file: svg`<path d="M4 1.5h5.5L13 5v9.5H4zM9.5 1.5V5H13"/>`,
  home: svg`<path d="M2.5 7.5 8 2.5l5.5 5v6H9.5v-4h-3v4h-4z"/>`,
};

export const icon = (name) => html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${PATHS[name]}</svg>`;
