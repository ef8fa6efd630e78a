// A message with its replies, beside the conversation.
import { html } from '../core/lit.js';
import { data, here, ui } from '../core/state.js';
import { closeThread } from '../core/sync.js';
import { icon } from '../core/icons.js';
import { composer } from './composer.js';
import { message } from './message.js';

export function thread() {
  const [first, ...replies] = data.thread ?? [];
  return html`<aside class="pane" aria-label="Thread">
    <header><h2>Thread <span class="muted">${here()?.direct ? here().name : `#${here()?.name ?? ''}`}</span></h2>
      <button type="button" class="icon-button" aria-label="Close the thread" @click=${closeThread}>${icon('close')}</button></header>
    <div class="scrolling" tabindex="0" role="log" aria-label="Replies">
      ${first ? message(first, { inThread: true }) : html`<p class="muted empty">This message is gone.</p>`}
      ${replies.length ? html`<p class="count muted">${replies.length} ${replies.length === 1 ? 'reply' : 'replies'}</p>` : ''}
      ${replies.map((one) => message(one, { inThread: true }))}
    </div>
    ${composer({ id: 'reply', thread: ui.thread, placeholder: 'Reply…' })}
  </aside>`;
}
