// All that is drawn: what the simulator says (data) and what this window alone knows (ui).
const address = new URLSearchParams(location.hash.slice(1));

export const data = {
  team: '', app: {}, bot: '', me: '', clock: { now: new Date().toISOString(), speed: 0 },
  people: [], channels: [], messages: [], older: false, thread: null, modal: null, modals: 0, home: null, tour: null,
  loaded: false, offline: false,
};

// Who one is and where one looks stand in the address, so that a reload or a second window keeps them.
export const ui = {
  as: address.get('as') ?? '',
  in: address.get('in') ?? '',
  tab: address.get('tab') ?? '',
  thread: address.get('thread') ?? '',
  pane: '', // traffic, tour or keys
  drawer: false,
  menu: '', // the key of the open menu
  picker: null,
  confirm: null,
  jump: null,
  notice: '',
  focus: '', // the id of what gets the focus as soon as it is there
  busy: new Set(), // what was pressed and has not been answered yet
  failed: new Map(), // what was pressed and went wrong, with Slack's word for it
  drafts: new Map(),
};

export function remember() {
  const { as, tab, thread } = ui;
  const given = Object.entries({ as, in: ui.in, tab, thread }).filter(([, value]) => value);
  history.replaceState(null, '', `#${new URLSearchParams(given)}`);
}

let draw = () => {};
let asked = false;
let stamp = 0;

export function onDraw(how) {
  draw = how;
}

// Draws soon, once, however much is asked until then.
export function redraw() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => {
    asked = false;
    draw();
  });
}

// Something that messages may show is another: a menu is open, a press is under way, somebody has another name.
export function changed() {
  stamp += 1;
  redraw();
}

export const stampNow = () => stamp;

export const person = (id) => data.people.find((one) => one.id === id);
export const channel = (id) => data.channels.find((one) => one.id === id);
export const me = () => person(data.me);
export const here = () => channel(ui.in);
export const actors = () => data.people.filter((one) => !one.bot && !one.deactivated);
export const direct = () => data.channels.find((one) => one.direct && one.member);
