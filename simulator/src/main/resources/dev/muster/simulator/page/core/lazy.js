// Parts of the page that are fetched when they are first needed, or when the page has nothing else to do.
import { nothing } from './lit.js';
import { changed } from './state.js';

const all = [];

// A stand-in for the function of that name in a module: draws nothing until it is there, and then all is drawn anew.
export function lazy(load, name) {
  let part = null;
  let coming = null;
  const fetched = () => {
    coming ??= load().then((module) => {
      part = module[name];
      changed();
    });
    return coming;
  };
  all.push(fetched);
  return (...given) => {
    if (part) return part(...given);
    fetched();
    return nothing;
  };
}

export function fetchTheRest() {
  (window.requestIdleCallback ?? setTimeout)(() => all.forEach((one) => one()));
}
