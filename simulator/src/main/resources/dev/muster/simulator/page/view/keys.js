// What the keyboard does, wherever the focus is.
import { changed, data, ui } from '../core/state.js';
import { closeThread, go } from '../core/sync.js';

export function listen() {
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      ui.jump = ui.jump ? null : { typed: '', active: 0 };
      changed();
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      step(event.key === 'ArrowUp' ? -1 : 1);
    } else if (event.key === '/' && !typing && !data.modal) {
      event.preventDefault();
      const box = document.getElementById('line');
      box?.focus();
      if (box && box.value === '') {
        box.value = '/';
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
    } else if (event.key === 'F6') {
      event.preventDefault();
      nextPart(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape' && !data.modal && !event.defaultPrevented) {
      escape();
    }
  });
}

function escape() {
  if (ui.jump) ui.jump = null;
  else if (ui.thread) closeThread();
  else if (ui.pane) ui.pane = '';
  changed();
}

function step(by) {
  const places = [...data.channels.filter((one) => !one.direct), ...data.channels.filter((one) => one.direct && one.member)];
  const at = places.findIndex((one) => one.id === ui.in);
  go(places[(at + by + places.length) % places.length].id);
}

const PARTS = ['.bar .people button[aria-pressed="true"]', '.side button[aria-current]', '.messages', '#line', '.pane button'];

function nextPart(by) {
  const parts = PARTS.map((one) => document.querySelector(one)).filter((one) => one && one.offsetParent !== null);
  const at = parts.findIndex((one) => one === document.activeElement || one.closest('header, nav, .messages, form, aside')?.contains(document.activeElement));
  parts[(at + by + parts.length) % parts.length]?.focus();
}
