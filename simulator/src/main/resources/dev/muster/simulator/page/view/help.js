// What the keyboard can do.
import { html } from '../core/lit.js';
import { changed, ui } from '../core/state.js';
import { icon } from '../core/icons.js';

const HELP = [
  ['Ctrl K', 'go to a conversation, or be somebody else'],
  ['Alt ↑ and Alt ↓', 'the conversation above or below'],
  ['/', 'to the message box, with a command begun'],
  ['↑ in an empty box', 'to the newest message; ↑ and ↓ go on from there'],
  ['Enter on a message', 'its thread'],
  ['Tab or Enter in a list', 'takes what is marked'],
  ['Shift Enter', 'a new line'],
  ['F6', 'from one part of the page to the next'],
  ['Escape', 'closes what is open'],
];

export function help() {
  return html`<aside class="pane" aria-label="Keyboard">
    <header><h2>Keyboard</h2><button type="button" class="icon-button" aria-label="Close" @click=${() => { ui.pane = ''; changed(); }}>${icon('close')}</button></header>
    <dl class="scrolling keys">${HELP.map(([key, what]) => html`<dt><kbd>${key}</kbd></dt><dd>${what}</dd>`)}</dl>
  </aside>`;
}
