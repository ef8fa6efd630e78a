// Light, dark, or as the system has it; kept for the next visit.
import { redraw } from './state.js';

const ORDER = ['auto', 'light', 'dark'];
const KEY = 'simulator-theme';

export const theme = () => document.documentElement.dataset.theme;

export function restoreTheme() {
  const kept = localStorage.getItem(KEY);
  document.documentElement.dataset.theme = ORDER.includes(kept) ? kept : 'auto';
}

export function nextTheme() {
  const next = ORDER[(ORDER.indexOf(theme()) + 1) % ORDER.length];
  document.documentElement.dataset.theme = next;
  localStorage.setItem(KEY, next);
  redraw();
}
