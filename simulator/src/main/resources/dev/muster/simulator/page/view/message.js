// One message: who, when, what, and what can be done with it.
import { html, nothing } from '../core/lit.js';
import { data, person, ui } from '../core/state.js';
import { act, openThread, perform } from '../core/sync.js';
import { post } from '../core/api.js';
import { ago, clockTime, longTime } from '../core/time.js';
import { emoji } from '../core/emoji.js';
import { icon } from '../core/icons.js';
import { lazy } from '../core/lazy.js';
import { blocks } from '../blocks/blocks.js';
import { mrkdwn } from '../blocks/mrkdwn.js';
import { menu } from './menu.js';

const files = lazy(() => import('../blocks/files.js'), 'files');

// spec: follows (the same author just spoke), inThread
export function message(one, spec = {}) {
  const author = person(one.author);
  const at = new Date(one.time);
  const kind = ['message', spec.follows ? 'follows' : '', one.ephemeral ? 'ephemeral' : ''].join(' ');
  return html`<article class=${kind} data-ts=${one.ts} tabindex="-1" aria-label=${`${author?.name ?? one.author}, ${clockTime(at)}`}>
    ${spec.follows ? html`<time class="aside" datetime=${one.time} title=${longTime(at)}>${clockTime(at)}</time>`
      : html`<img class="avatar" src=${author?.avatar ?? '/icon.svg'} alt="">`}
    <div class="content">
      ${one.ephemeral ? html`<p class="note">${icon('lock')} Only visible to you</p>` : nothing}
      ${spec.follows ? nothing : html`<p class="byline"><strong>${author?.name ?? one.author}</strong>${one.app ? html`<span class="badge">APP</span>` : nothing}
        <time datetime=${one.time} title=${longTime(at)}>${clockTime(at)}</time></p>`}
      ${body(one, spec)}
      ${one.edited ? html`<p class="note">(edited)</p>` : nothing}
      ${one.pinned ? html`<p class="note">📌 Pinned</p>` : nothing}
      ${reactions(one)}
      ${spec.inThread ? nothing : replies(one)}
    </div>
    ${one.ephemeral ? nothing : tools(one, spec)}
  </article>`;
}

function body(one, spec) {
  const place = {
    key: `${spec.inThread ? 'thread' : 'message'}/${one.ts}`,
    state: one.state,
    act: (key, block, action, values) => act({ where: 'message', in: ui.in, ts: one.ts }, key, block, action, values),
    suggest: (block, action, typed) => post('suggest', { as: ui.as, where: 'message', in: ui.in, ts: one.ts, block, action, typed }),
  };
  const attached = (one.attachments ?? []).map((attachment) => html`<div class="attachment">
    ${attachment.blocks ? blocks(attachment.blocks, place) : html`<div class="text">${mrkdwn(attachment.text ?? attachment.fallback ?? '')}</div>`}</div>`);
  const said = one.blocks.length > 0 ? blocks(one.blocks, place) : one.text ? html`<div class="text">${mrkdwn(one.text)}</div>` : nothing;
  return html`${said}${attached}${one.files.length ? files(one.files) : nothing}`;
}

function reactions(one) {
  if (!one.reactions?.length) return nothing;
  return html`<div class="reactions">${one.reactions.map((reaction) => html`<button type="button" aria-pressed=${reaction.users.includes(data.me)}
    title=${reaction.users.map((id) => person(id)?.name ?? id).join(', ')}
    aria-label=${`${reaction.name}, ${reaction.users.length}`} @click=${() => react(one, reaction.name)}>${emoji(reaction.name) ?? `:${reaction.name}:`} ${reaction.users.length}</button>`)}</div>`;
}

const react = (one, name) => perform('react', { in: ui.in, ts: one.ts, name });

function replies(one) {
  if (!one.replies) return nothing;
  const last = new Date(one.lastReply);
  return html`<button type="button" class="replies" @click=${() => openThread(one.ts)}>
    ${one.repliers.slice(0, 4).map((id) => html`<img src=${person(id)?.avatar ?? '/icon.svg'} alt="">`)}
    <span class="count">${one.replies} ${one.replies === 1 ? 'reply' : 'replies'}</span>
    <time class="muted" datetime=${one.lastReply} title=${longTime(last)}>Last reply ${ago(last)}</time></button>`;
}

const QUICK = ['white_check_mark', 'eyes', 'raised_hands'];

function tools(one, spec) {
  const shortcuts = (data.app.shortcuts ?? []).filter((shortcut) => shortcut.ofMessage);
  return html`<div class="tools" role="group" aria-label="This message">
    ${QUICK.map((name) => html`<button type="button" class="icon-button" aria-label=${`React with ${name.replaceAll('_', ' ')}`} title=${`:${name}:`} @click=${() => react(one, name)}>${emoji(name)}</button>`)}
    ${spec.inThread ? nothing : html`<button type="button" class="icon-button" aria-label="Reply in thread" title="Reply in thread" @click=${() => openThread(one.ts)}>${icon('reply')}</button>`}
    ${shortcuts.length ? menu({
    key: `more/${spec.inThread ? 'thread/' : ''}${one.ts}`,
    label: 'More actions',
    items: shortcuts.map((shortcut) => ({
      text: shortcut.name,
      hint: data.app.name,
      choose: () => perform('shortcut', { in: ui.in, ts: one.ts, callbackId: shortcut.callbackId }),
    })),
  }) : nothing}
  </div>`;
}
