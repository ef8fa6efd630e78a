// The app's home tab.
import { html } from '../core/lit.js';
import { data, ui } from '../core/state.js';
import { act } from '../core/sync.js';
import { post } from '../core/api.js';
import { blocks } from '../blocks/blocks.js';

export function home() {
  const place = {
    key: 'home',
    state: data.home?.state.values,
    act: (key, block, action, values) => act({ where: 'home' }, key, block, action, values),
    suggest: (block, action, typed) => post('suggest', { as: ui.as, where: 'home', block, action, typed }),
  };
  return html`<div class="messages home" tabindex="0" role="region" aria-label="Home of the app">
    ${data.home ? blocks(data.home.blocks, place)
    : html`<p class="muted empty">${data.app.name} has published nothing here for ${data.people.find((one) => one.id === data.me)?.name} yet.</p>`}
  </div>`;
}
