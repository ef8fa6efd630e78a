// What goes over the wire, for developers: requests in both directions, with their times and signatures.
import { html, nothing, repeat } from '../core/lit.js';
import { redraw, ui } from '../core/state.js';
import { get } from '../core/api.js';
import { icon } from '../core/icons.js';
import { format } from '../core/time.js';

const KEPT = 400;
const PAUSE_MILLIS = 1000;
let lines = [];
let words = '';
let last = 0;
let asking = false;
const open = new Set();

export function traffic() {
  if (!asking) watch();
  const shown = lines.filter((line) => !words || `${line.name} ${line.detail} ${line.path}`.toLowerCase().includes(words));
  return html`<aside class="pane traffic" aria-label="Traffic">
    <header><h2>Traffic</h2>
      <button type="button" class="icon-button" aria-label="Close the traffic" @click=${() => { ui.pane = ''; redraw(); }}>${icon('close')}</button></header>
    <div class="filter"><input type="search" aria-label="Filter" placeholder="Filter: claim, chat.update, error…" @input=${(event) => { words = event.target.value.toLowerCase(); redraw(); }}>
      <button type="button" @click=${() => { lines = []; redraw(); }}>Clear</button></div>
    <div class="scrolling" tabindex="0" role="region" aria-label="Requests">
      ${shown.length === 0 ? html`<p class="muted empty">Nothing${words ? ' like that' : ''} yet. Whatever the app and Slack say to each other appears here.</p>` : nothing}
      ${repeat(shown, (line) => line.number, row)}
    </div>
  </aside>`;
}

async function watch() {
  asking = true;
  while (ui.pane === 'traffic') {
    try {
      const { exchanges = [] } = await get('traffic', { after: lines[0]?.number ?? last });
      if (exchanges.length) {
        lines = [...exchanges.map(described).reverse(), ...lines].slice(0, KEPT);
        last = lines[0].number;
        redraw();
      }
    } catch {
      // The page says already that the simulator is away.
    }
    await new Promise((resolve) => { setTimeout(resolve, PAUSE_MILLIS); });
  }
  asking = false;
}

function row(line) {
  const failed = line.status === 0 || line.status >= 400 || line.error;
  return html`<details ?open=${open.has(line.number)} @toggle=${(event) => (event.target.open ? open.add(line.number) : open.delete(line.number))}>
    <summary><span class=${line.toApp ? 'way to' : 'way from'} title=${line.toApp ? 'Slack to the app' : 'the app to Slack'}>${line.toApp ? '→ app' : '← app'}</span>
      <span class="what"><strong>${line.name}</strong> ${line.detail}</span>
      <span class=${failed ? 'status error' : 'status'}>${line.error || line.status || 'no answer'}</span>
      <span class="muted">${line.millis} ms</span></summary>
    <dl>
      <dt>When</dt><dd>${format(new Date(line.at), { weekday: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' })}, ${line.method} ${line.path}</dd>
      ${Object.entries(line.headers).sort().map(([name, value]) => html`<dt>${name}</dt><dd><code>${value}</code></dd>`)}
      <dt>Request</dt><dd><pre tabindex="0">${pretty(line.request)}</pre></dd>
      <dt>Answer</dt><dd><pre tabindex="0">${pretty(line.response) || '(empty)'}</pre></dd>
    </dl>
  </details>`;
}

const parsed = (text) => { try { return JSON.parse(text); } catch { return null; } };

// A form's fields, with the JSON that Slack puts into them.
function form(text) {
  if (!/^[\w.%-]+=/.test(text)) return null;
  const fields = {};
  for (const [name, value] of new URLSearchParams(text)) fields[name] = /^[[{]/.test(value) ? parsed(value) ?? value : value;
  return fields;
}

function pretty(text) {
  const tree = parsed(text) ?? form(text);
  return tree ? JSON.stringify(tree, null, 2) : text;
}

function described(line) {
  const request = parsed(line.request) ?? form(line.request) ?? {};
  const response = parsed(line.response) ?? {};
  const error = response.ok === false ? response.error : '';
  const name = line.toApp ? incoming(request) : outgoing(line.path);
  return { ...line, error, name: name[0], detail: name[1] };
}

function incoming(request) {
  const payload = request.payload ?? request;
  const inner = payload.payload ?? payload;
  if (inner.command) return [inner.command, inner.text ?? ''];
  if (inner.event) return [inner.event.type, inner.event.text ?? ''];
  const detail = inner.actions?.map((action) => action.action_id).join(', ') ?? inner.view?.callback_id ?? inner.callback_id ?? inner.value ?? '';
  return [inner.type ?? 'request', detail];
}

function outgoing(path) {
  const [, kind, rest = ''] = path.split('/');
  return kind === 'api' ? [rest, ''] : [{ response: 'response_url', upload: 'upload' }[kind] ?? path, ''];
}
