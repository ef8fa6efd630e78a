// Files under a message: pictures as they are, tables and text by their first lines, everything to be fetched.
import { html, nothing } from '../core/lit.js';
import { changed } from '../core/state.js';
import { icon } from '../core/icons.js';

const LINES = 8;
const previews = new Map();

export const files = (list) => (list ?? []).map((file) => html`<figure class="file">
  <figcaption>${icon('file')} <a href=${own(file)} download=${file.name}>${file.title ?? file.name}</a>
    <span class="muted">${[file.pretty_type, size(file.size)].filter(Boolean).join(', ')}</span></figcaption>
  ${preview(file)}
</figure>`);

// The address on this server, whatever host name the file was described with.
const own = (file) => `/files/${encodeURIComponent(file.id)}`;

function size(bytes) {
  if (bytes == null) return '';
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function preview(file) {
  if (/\.(png|jpe?g|gif|webp)$/i.test(file.name)) return html`<img src=${own(file)} alt=${file.alt_txt ?? file.title ?? file.name} loading="lazy">`;
  if (!/\.(csv|txt|md|json|log|tsv)$/i.test(file.name)) return nothing;
  if (!previews.has(file.id)) {
    previews.set(file.id, '');
    load(file);
  }
  const lines = previews.get(file.id).split('\n').slice(0, LINES);
  return /\.csv$/i.test(file.name) ? rows(lines) : html`<pre>${lines.join('\n')}</pre>`;
}

async function load(file) {
  const response = await fetch(own(file));
  if (response.ok) previews.set(file.id, (await response.text()).slice(0, 4000));
  changed();
}

function rows(lines) {
  const cells = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, -1).map(([, cell]) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
  const [head, ...rest] = lines.filter((line) => line.trim() !== '').map(cells);
  if (!head) return nothing;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="First rows"><table>
    <thead><tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr></thead>
    <tbody>${rest.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}
