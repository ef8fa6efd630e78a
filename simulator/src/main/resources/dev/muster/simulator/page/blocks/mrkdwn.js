// Slack's mrkdwn: bold, italic, strike, code, quotes, references, dates and links.
import { html } from '../core/lit.js';
import { channel, person } from '../core/state.js';
import { emoji, withEmoji } from '../core/emoji.js';
import { ago, format, longTime, nearDay } from '../core/time.js';

const TOKEN = new RegExp([
  /<([^<>]+)>/, // 1: a reference
  /```([\s\S]+?)```/, // 2: preformatted
  /`([^`\n]+)`/, // 3: code
  /(?<![\w*])\*([^*\n]+)\*(?![\w*])/, // 4: bold
  /(?<!\w)_([^_\n]+)_(?!\w)/, // 5: italic
  /(?<!\w)~([^~\n]+)~(?!\w)/, // 6: strike
].map((one) => one.source).join('|'), 'g');

const unescape = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const plain = (text) => withEmoji(unescape(text));

export function mrkdwn(text) {
  const lines = text.split('\n');
  const parts = [];
  for (let at = 0; at < lines.length;) {
    const quoted = lines[at].startsWith('&gt;') || lines[at].startsWith('>');
    let end = at;
    while (end < lines.length && (lines[end].startsWith('&gt;') || lines[end].startsWith('>')) === quoted) end += 1;
    const run = lines.slice(at, end);
    parts.push(quoted
      ? html`<blockquote>${inline(run.map((line) => line.replace(/^(&gt;|>) ?/, '')).join('\n'))}</blockquote>`
      : inline(run.join('\n')));
    at = end;
  }
  return parts;
}

function inline(text) {
  const out = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    out.push(plain(text.slice(at, match.index)), token(match));
    at = match.index + match[0].length;
  }
  out.push(plain(text.slice(at)));
  return out;
}

function token([whole, reference, pre, code, bold, italic, strike]) {
  if (reference) return resolve(reference);
  if (pre) return html`<pre>${unescape(pre.replace(/^\n/, ''))}</pre>`;
  if (code) return html`<code>${unescape(code)}</code>`;
  if (bold) return html`<strong>${inline(bold)}</strong>`;
  if (italic) return html`<em>${inline(italic)}</em>`;
  if (strike) return html`<s>${inline(strike)}</s>`;
  return whole;
}

function resolve(reference) {
  const [target, label] = splitOnce(reference, '|');
  if (target.startsWith('@')) return mention(`@${person(target.slice(1))?.name ?? label ?? target.slice(1)}`);
  if (target.startsWith('#')) return mention(`#${channel(target.slice(1))?.name ?? label ?? target.slice(1)}`);
  if (target.startsWith('!date^')) return date(target, label ?? '');
  if (target.startsWith('!')) return mention(label ?? `@${target.slice(1).split('^')[0]}`);
  return link(unescape(target), unescape(label ?? target));
}

function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

export const mention = (text) => html`<span class="mention">${unescape(text)}</span>`;

// Only addresses that lead somewhere; what else stands there stays text.
export function link(url, text) {
  return /^(https?:|mailto:|tel:)/.test(url)
    ? html`<a href=${url} rel="noreferrer noopener" target="_blank">${text}</a>` : text;
}

const DATES = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { month: 'long', day: 'numeric', year: 'numeric' },
  date_short: { month: 'short', day: 'numeric', year: 'numeric' },
  date_long: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

function date(target, fallback) {
  const [, seconds, pattern, address] = target.split('^');
  return moment(Number(seconds), pattern, unescape(fallback), address);
}

// An instant in words, in the reader's zone: {date_short_pretty}, {time}, {ago} and so on.
export function moment(seconds, pattern, fallback, address) {
  const at = new Date(seconds * 1000);
  if (Number.isNaN(at.getTime()) || !pattern) return fallback;
  const text = pattern.replaceAll(/\{(\w+)\}/g, (whole, name) => {
    if (name === 'ago') return ago(at);
    const near = name.endsWith('_pretty') ? nearDay(at).toLowerCase() : '';
    const style = DATES[name.replace('_pretty', '')];
    return near || (style ? format(at, style) : whole);
  });
  const shown = html`<time datetime=${at.toISOString()} title=${longTime(at)}>${text}</time>`;
  return address ? link(unescape(address), shown) : shown;
}

export function text(object) {
  if (!object) return '';
  if (object.type === 'mrkdwn') return mrkdwn(object.text);
  return object.emoji === false ? object.text : withEmoji(object.text);
}

export { emoji };
