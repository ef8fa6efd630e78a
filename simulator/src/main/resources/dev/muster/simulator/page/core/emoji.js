// The emoji that people and apps use most, by Slack's names; others stay words between colons.
const EMOJI = {
  '+1': '👍', thumbsup: '👍', '-1': '👎', thumbsdown: '👎', white_check_mark: '✅', heavy_check_mark: '✔️', x: '❌', warning: '⚠️',
  eyes: '👀', tada: '🎉', raised_hands: '🙌', clap: '👏', pray: '🙏', wave: '👋', rocket: '🚀', fire: '🔥', heart: '❤️',
  star: '⭐', sparkles: '✨', bulb: '💡', memo: '📝', pushpin: '📌', calendar: '📅', date: '📅', clock9: '🕘', hourglass: '⌛',
  hourglass_flowing_sand: '⏳', alarm_clock: '⏰', bell: '🔔', mega: '📣', loudspeaker: '📢', mag: '🔍', lock: '🔒', key: '🔑',
  ticket: '🎫', bar_chart: '📊', chart_with_upwards_trend: '📈', chart_with_downwards_trend: '📉', inbox_tray: '📥', outbox_tray: '📤',
  email: '📧', envelope: '✉️', phone: '☎️', link: '🔗', gear: '⚙️', wrench: '🔧', hammer: '🔨', bug: '🐛', construction: '🚧',
  rotating_light: '🚨', no_entry: '⛔', question: '❓', exclamation: '❗', red_circle: '🔴', large_blue_circle: '🔵', large_green_circle: '🟢',
  large_yellow_circle: '🟡', white_circle: '⚪', black_circle: '⚫', arrow_up: '⬆️', arrow_down: '⬇️', arrow_right: '➡️', arrow_left: '⬅️',
  smile: '😄', slightly_smiling_face: '🙂', blush: '😊', joy: '😂', thinking_face: '🤔', sob: '😭', sweat_smile: '😅', sunglasses: '😎',
  coffee: '☕', palm_tree: '🌴', birthday: '🎂', gift: '🎁', trophy: '🏆', muscle: '💪', handshake: '🤝', speech_balloon: '💬',
  credit_card: '💳', moneybag: '💰', receipt: '🧾', books: '📚', sunny: '☀️', zzz: '💤', robot_face: '🤖', hugging_face: '🤗',
};

export const emoji = (name) => EMOJI[name.split('::')[0]];
export const withEmoji = (text) => text.replace(/:([a-z0-9_+-]+)(?:::skin-tone-\d)?:/g, (whole, name) => emoji(name) ?? whole);
