// Fields of Block Kit as form controls. `change` gets the list of values that the person entered.
import { el } from './dom.js';

const VALUE = {
  static_select: 'selected_option', radio_buttons: 'selected_option', users_select: 'selected_user',
  conversations_select: 'selected_conversation', channels_select: 'selected_channel',
  multi_static_select: 'selected_options', checkboxes: 'selected_options', multi_users_select: 'selected_users',
  multi_conversations_select: 'selected_conversations', multi_channels_select: 'selected_channels',
  datepicker: 'selected_date', timepicker: 'selected_time', datetimepicker: 'selected_date_time',
  rich_text_input: 'rich_text_value',
};
const INITIAL = {
  static_select: 'initial_option', radio_buttons: 'initial_option', users_select: 'initial_user',
  conversations_select: 'initial_conversation', channels_select: 'initial_channel',
  multi_static_select: 'initial_options', checkboxes: 'initial_options', multi_users_select: 'initial_users',
  multi_conversations_select: 'initial_conversations', multi_channels_select: 'initial_channels',
  datepicker: 'initial_date', timepicker: 'initial_time', datetimepicker: 'initial_date_time',
};

function current(element, state) {
  const value = state ? state[VALUE[element.type] ?? 'value'] : element[INITIAL[element.type] ?? 'initial_value'];
  if (value == null) return [];
  return [value].flat().map((item) => (typeof item === 'object' ? (item.value ?? '') : String(item)));
}

export function field(element, state, context, change) {
  const values = current(element, state);
  const label = context.label ?? element.placeholder?.text ?? 'Choose';
  const entered = (event) => change(event.target.value === '' ? [] : [event.target.value]);
  const input = (type, more = {}) => el('input', { type, 'aria-label': label, value: values[0] ?? '', onchange: entered, ...more });
  switch (element.type) {
    case 'plain_text_input': case 'rich_text_input': {
      if (!element.multiline && element.type === 'plain_text_input') {
        return input('text', { placeholder: element.placeholder?.text, maxlength: element.max_length });
      }
      const area = el('textarea', { rows: 4, 'aria-label': label, placeholder: element.placeholder?.text, onchange: entered });
      area.value = values[0] ?? '';
      return area;
    }
    case 'number_input': return input('text', { inputmode: 'decimal' });
    case 'email_text_input': return input('email');
    case 'url_text_input': return input('url');
    case 'datepicker': return input('date');
    case 'timepicker': return input('time');
    case 'checkboxes': case 'radio_buttons': return choices(element, values, change);
    default: return select(element, values, label, context, change);
  }
}

let groups = 0;
function choices(element, values, change) {
  const type = element.type === 'checkboxes' ? 'checkbox' : 'radio';
  const name = `choice-${groups += 1}`;
  const box = el('div', { class: 'choices' }, ...element.options.map((option) => el('label', {},
    el('input', {
      type, name, value: option.value, checked: values.includes(option.value),
      onchange: () => change([...box.querySelectorAll('input:checked')].map((one) => one.value)),
    }), ` ${option.text.text}`)));
  return box;
}

function options(element, context) {
  if (element.type.includes('users')) return context.people.map((p) => [p.id, p.name]);
  if (/channels|conversations/.test(element.type)) return context.channels.map((c) => [c.id, c.direct ? c.name : `#${c.name}`]);
  const all = element.options ?? (element.option_groups ?? []).flatMap((group) => group.options);
  return all.map((option) => [option.value, option.text.text]);
}

function select(element, values, label, context, change) {
  const multiple = element.type.startsWith('multi_');
  const box = el('select', {
    multiple, 'aria-label': label,
    onchange: () => change([...box.selectedOptions].map((one) => one.value).filter((value) => value !== '')),
  });
  if (!multiple) box.append(el('option', { value: '' }, element.placeholder?.text ?? (element.type === 'overflow' ? '…' : 'Choose')));
  for (const [value, text] of options(element, context)) {
    box.append(el('option', { value, selected: values.includes(value) }, text));
  }
  return box;
}
