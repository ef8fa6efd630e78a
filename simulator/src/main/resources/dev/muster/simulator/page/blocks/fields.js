// Fields of Block Kit. `values` are what is entered; `enter` gets new ones when they change, as lists of texts: what they
// are, and for options what one reads.
import { html, live, nothing } from '../core/lit.js';
import { channel, data, person } from '../core/state.js';
import { fromWall, toWall } from '../core/time.js';
import { asPlain } from './richtext.js';
import { text } from './mrkdwn.js';
import { picker } from './picker.js';

// The key under which each type of element reports its value; its initial value has the same name with "initial".
const VALUE = {
  static_select: 'selected_option', external_select: 'selected_option', radio_buttons: 'selected_option',
  users_select: 'selected_user', conversations_select: 'selected_conversation', channels_select: 'selected_channel',
  multi_static_select: 'selected_options', multi_external_select: 'selected_options', checkboxes: 'selected_options',
  multi_users_select: 'selected_users', multi_conversations_select: 'selected_conversations', multi_channels_select: 'selected_channels',
  datepicker: 'selected_date', timepicker: 'selected_time', datetimepicker: 'selected_date_time', rich_text_input: 'rich_text_value',
};

// What stands in a field: options as [value, text], anything else as [text].
export function current(element, state) {
  const key = VALUE[element.type] ?? 'value';
  const value = state ? state[key] : element[key.replace('selected', 'initial').replace(/^(rich_text_)?value$/, 'initial_value')];
  if (value == null || value === '') return [];
  if (element.type === 'rich_text_input') return [[asPlain(value)]];
  return [value].flat().map((one) => (typeof one === 'object' ? [one.value, one.text?.text ?? one.value] : [String(one)]));
}

// spec: key, label, element, values (of current), enter(values, texts), send (Enter or every letter, when the element asks
// for it), suggest(typed), invalid, describedBy
export function field(spec) {
  const { element, values } = spec;
  const first = values[0]?.[0] ?? '';
  const entered = (event) => spec.enter(event.target.value === '' ? [] : [event.target.value]);
  // What is sent to the app at once is sent when it is complete, and so are dates and times.
  const input = (type, typing = !spec.atOnce && type !== 'date' && type !== 'time') => html`<input type=${type} id=${spec.key} aria-label=${spec.label} .value=${live(first)}
    aria-invalid=${spec.invalid ? 'true' : nothing} aria-describedby=${spec.describedBy ?? nothing}
    placeholder=${element.placeholder?.text ?? nothing} ?autofocus=${element.focus_on_load}
    @input=${typing ? entered : nothing} @change=${typing ? nothing : entered}
    @keydown=${(event) => event.key === 'Enter' && spec.send && (event.preventDefault(), spec.send())}>`;
  switch (element.type) {
    case 'plain_text_input': return element.multiline ? area(spec, first, entered) : html`${input('text')}${count(element, first)}`;
    case 'rich_text_input': return area(spec, first, entered);
    case 'email_text_input': return input('email');
    case 'url_text_input': return input('url');
    case 'number_input': return html`<input type="text" inputmode=${element.is_decimal_allowed ? 'decimal' : 'numeric'} id=${spec.key}
      aria-label=${spec.label} .value=${live(first)} aria-invalid=${spec.invalid ? 'true' : nothing} aria-describedby=${spec.describedBy ?? nothing}
      placeholder=${element.placeholder?.text ?? nothing} @input=${spec.atOnce ? nothing : entered} @change=${spec.atOnce ? entered : nothing}>`;
    case 'datepicker': return input('date');
    case 'timepicker': return input('time');
    case 'datetimepicker': return moment(spec, first);
    case 'checkboxes': case 'radio_buttons': return choices(spec);
    case 'file_input': return html`<p class="muted">Choosing a file is not simulated.</p>`;
    default: return select(spec);
  }
}

function area(spec, first, entered) {
  const { element } = spec;
  return html`<textarea rows="4" id=${spec.key} aria-label=${spec.label} placeholder=${element.placeholder?.text ?? nothing}
    aria-invalid=${spec.invalid ? 'true' : nothing} aria-describedby=${spec.describedBy ?? nothing}
    .value=${live(first)} @input=${spec.atOnce ? nothing : entered} @change=${spec.atOnce ? entered : nothing}></textarea>${count(element, first)}`;
}

// How many letters are left, once it gets tight; too many may be typed, as in Slack, and are complained about.
function count(element, value) {
  const left = (element.max_length ?? Infinity) - value.length;
  return left <= 20 ? html`<span class=${left < 0 ? 'count error' : 'count muted'}>${left}</span>` : nothing;
}

function moment(spec, first) {
  const shown = first ? toWall(new Date(Number(first) * 1000)) : '';
  return html`<input type="datetime-local" id=${spec.key} aria-label=${spec.label} .value=${live(shown)}
    aria-invalid=${spec.invalid ? 'true' : nothing} aria-describedby=${spec.describedBy ?? nothing}
    @change=${(event) => spec.enter(event.target.value ? [String(fromWall(event.target.value).getTime() / 1000)] : [])}>`;
}

function choices(spec) {
  const { element } = spec;
  const many = element.type === 'checkboxes';
  const chosen = spec.values.map(([value]) => value);
  const next = (value, on) => (many ? [...chosen.filter((one) => one !== value), ...(on ? [value] : [])] : [value]);
  return html`<div class="choices" role=${many ? 'group' : 'radiogroup'} aria-label=${spec.label}>
    ${element.options.map((option) => html`<label>
      <input type=${many ? 'checkbox' : 'radio'} name=${spec.key} .checked=${live(chosen.includes(option.value))}
        @change=${(event) => spec.enter(next(option.value, event.target.checked))}>
      <span>${text(option.text)}${option.description ? html`<span class="muted">${text(option.description)}</span>` : nothing}</span>
    </label>`)}
  </div>`;
}

function select(spec) {
  const { element } = spec;
  const multiple = element.type.startsWith('multi_');
  const external = element.type.endsWith('external_select');
  return picker({
    ...spec,
    multiple,
    most: element.max_selected_items,
    clearable: spec.clearable,
    placeholder: element.placeholder?.text ?? (multiple ? 'Choose any' : 'Choose one'),
    chosen: spec.values.map(([value, label]) => [value, nameOf(element, value) ?? label ?? value]),
    groups: () => groups(element),
    ask: external ? spec.suggest : undefined,
    least: external ? element.min_query_length ?? 3 : 0,
    choose: (options) => spec.enter(options.map(([value]) => value), options.map(([, label]) => label)),
  });
}

function nameOf(element, value) {
  if (element.type.includes('users')) return person(value)?.name;
  if (/channels|conversations/.test(element.type)) return placeName(channel(value));
  return all(element).find((option) => option.value === value)?.text.text;
}

const all = (element) => element.options ?? (element.option_groups ?? []).flatMap((group) => group.options);
const placeName = (one) => one && (one.direct ? one.name : `#${one.name}`);
const option = (one) => [one.value, one.text.text, one.description?.text];

function groups(element) {
  if (element.type.includes('users')) {
    const people = data.people.filter((one) => !one.deactivated);
    return [{ options: people.sort((a, b) => a.bot - b.bot).map((one) => [one.id, one.name, one.realName === one.name ? '' : one.realName]) }];
  }
  if (element.type.includes('channels')) return [{ options: data.channels.filter((one) => !one.direct).map((one) => [one.id, placeName(one)]) }];
  if (element.type.includes('conversations')) return [{ options: data.channels.map((one) => [one.id, placeName(one)]) }];
  return element.option_groups
    ? element.option_groups.map((group) => ({ label: group.label.text, options: group.options.map(option) }))
    : [{ options: (element.options ?? []).map(option) }];
}

// The options that an app answered, in the same form.
export function suggested(answer) {
  if (answer.error) return { error: answer.error };
  return {
    groups: answer.option_groups
      ? answer.option_groups.map((group) => ({ label: group.label?.text, options: group.options.map(option) }))
      : [{ options: (answer.options ?? []).map(option) }],
  };
}
