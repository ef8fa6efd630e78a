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
  if (target.startsWith('!date^')) return el('time', {}, unescape(label ?? ''));
  if (target.startsWith('!')) return mention(label ?? `@${target.slice(1)}`);
  if (/^(https?:|mailto:)/.test(target)) {
    return el('a', { href: unescape(target), rel: 'noreferrer noopener', target: '_blank' }, unescape(label ?? target));
  }
  return unescape(label ?? target);
}

export const mention = (text) => el('span', { class: 'mention' }, text);

export function textObject(object, names) {
  if (!object) return '';
  return object.type === 'mrkdwn' ? mrkdwn(object.text, names) : object.text;
}
