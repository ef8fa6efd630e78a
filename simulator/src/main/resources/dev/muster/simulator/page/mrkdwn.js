// Slack's mrkdwn as nodes: bold, italic, strike, code, references and links.
import { el } from './dom.js';

const TOKEN = /<([^<>]+)>|```([\s\S]+?)```|`([^`\n]+)`|(?<![\w*])\*([^*\n]+)\*(?![\w*])|(?<!\w)_([^_\n]+)_(?!\w)|(?<!\w)~([^~\n]+)~(?!\w)/g;

const unescape = (text) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

export function mrkdwn(text, names) {
  const out = document.createDocumentFragment();
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    out.append(unescape(text.slice(at, match.index)), token(match, names));
    at = match.index + match[0].length;
  }
  out.append(unescape(text.slice(at)));
  return out;
}

function token([whole, reference, pre, code, bold, italic, strike], names) {
  if (reference) return resolve(reference, names);
  if (pre) return el('pre', {}, unescape(pre.replace(/^\n/, '')));
  if (code) return el('code', {}, unescape(code));
  if (bold) return el('strong', {}, mrkdwn(bold, names));
  if (italic) return el('em', {}, mrkdwn(italic, names));
  if (strike) return el('s', {}, mrkdwn(strike, names));
  return whole;
}

function resolve(reference, names) {
  const [target, label] = reference.split('|', 2);
  if (target.startsWith('@')) return mention(`@${names.person(target.slice(1)) ?? label ?? target.slice(1)}`);
  if (target.startsWith('#')) return mention(`#${names.channel(target.slice(1)) ?? label ?? target.slice(1)}`);
  if (target.startsWith('!date^')) return time(target, label ?? '', names);
  if (target.startsWith('!')) return mention(label ?? `@${target.slice(1)}`);
  if (/^(https?:|mailto:)/.test(target)) {
    return el('a', { href: unescape(target), rel: 'noreferrer noopener', target: '_blank' }, unescape(label ?? target));
  }
  return unescape(label ?? target);
}

// Slack's date tokens, in the reader's zone; "pretty" ones would say "today", which a movable clock makes a lie.
const DATE_TOKENS = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { month: 'long', day: 'numeric', year: 'numeric' },
  date_short: { month: 'short', day: 'numeric', year: 'numeric' },
  date_long: { weekday: 'long', month: 'long', day: 'numeric', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

function time(target, fallback, names) {
  const [, seconds, format] = target.split('^');
  const at = new Date(Number(seconds) * 1000);
  if (Number.isNaN(at.getTime()) || !format) return unescape(fallback);
  const text = format.replaceAll(/\{(\w+)\}/g, (token, name) => {
    const style = DATE_TOKENS[name.replace('_pretty', '')];
    return style ? new Intl.DateTimeFormat('en-GB', { ...style, timeZone: names.zone() }).format(at) : token;
  });
  return el('time', { datetime: at.toISOString(), title: unescape(fallback) }, text);
}

export const mention = (text) => el('span', { class: 'mention' }, text);

export function textObject(object, names) {
  if (!object) return '';
  return object.type === 'mrkdwn' ? mrkdwn(object.text, names) : object.text;
}
