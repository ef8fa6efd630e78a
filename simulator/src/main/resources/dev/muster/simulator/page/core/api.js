// The way to the simulator's own endpoints. Answers that say what was wrong come back like any other.
async function json(response) {
  try {
    return await response.json();
  } catch {
    return { ok: false, error: `The simulator answered ${response.status}.` };
  }
}

export async function get(what, query, signal) {
  const given = Object.entries(query).filter(([, value]) => value !== '' && value != null);
  return json(await fetch(`/sim/${what}?${new URLSearchParams(given)}`, { signal }));
}

export async function post(what, body) {
  return json(await fetch(`/sim/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }));
}
