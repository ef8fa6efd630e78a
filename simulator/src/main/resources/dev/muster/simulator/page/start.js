// Asks for the first state while the modules are still on their way.
const chosen = new URLSearchParams(location.hash.slice(1));
const query = new URLSearchParams({ since: '0', looking: String(document.visibilityState === 'visible' && chosen.get('tab') !== 'home') });
for (const name of ['as', 'in', 'thread']) if (chosen.get(name)) query.set(name, chosen.get(name));
window.firstState = fetch(`/sim/state?${query}`);
