// The browser's half of the one draft mechanism. What is typed never crosses the circuit: it goes to /drafts by itself, while the line
// is down it waits here, and a hand-in asks flush() first. One request at a time for each field, always with its latest text.
const REST = 600, LONGEST = 2_000, ANSWER_WITHIN = 15_000, FIRST_RETRY = 1_000, LAST_RETRY = 15_000;
const LINE_DOWN = 'Not saved yet: the line is down. Keep this page open; it is sent when the line is back.';
const ENDED = 'Not saved yet: your sign-in has ended. Keep this page open and sign in again in another tab; it is sent then.';
const number = new Intl.NumberFormat('en-GB');
const fields = new Map();

export function attach(el, options) {
  const key = `draft:${options.author}:${options.scope}:${options.field}`;
  const left = fields.get(key);
  const field = left ?? { key, sequence: options.sequence, digest: options.digest, dirtySince: 0, sending: null, retry: 0, timer: 0, waiting: [] };
  Object.assign(field, { el, options, status: el.parentElement.querySelector('[data-saved]'), count: el.parentElement.querySelector('[data-count]') });
  fields.set(key, field);
  // Text that had not reached the server when this page was left or opened again is put back before anything else.
  const kept = left && isUnsent(left) ? left.text : keptText(field);
  if (kept !== null) { el.value = kept; touch(field, 0); }
  // Somebody quick may have typed before this script was there.
  else if (el.value !== el.defaultValue.replaceAll('\r\n', '\n')) touch(field, 0);
  el.addEventListener('input', () => touch(field, REST));
  el.addEventListener('blur', () => { if (field.dirtySince) send(field); });
  count(field);
}

export function detach(author, scope, name, turn) {
  const field = fields.get(`draft:${author}:${scope}:${name}`);
  // The same field may already stand elsewhere on the page, in its next turn.
  if (field?.options.turn !== turn) return;
  if (isUnsent(field)) { field.leaving = true; send(field); } else forget(field);
}

// Resolves when the server has confirmed every field of the scope: name and digest of each that has a draft. Null where it cannot be had in time.
export async function flush(scope) {
  const mine = [...fields.values()].filter(f => f.options.scope === scope);
  const done = Promise.all(mine.map(f => isUnsent(f) ? new Promise(told => { f.waiting.push(told); f.retry = 0; send(f); }) : true));
  const all = await Promise.race([done, new Promise(late => setTimeout(() => late(null), ANSWER_WITHIN))]);
  if (!all || all.includes(false)) return null;
  return mine.filter(f => f.digest).map(f => ({ field: f.options.field, digest: f.digest }));
}

// After a hand-in the field begins again.
export function reset(author, scope, name, text) {
  const field = fields.get(`draft:${author}:${scope}:${name}`);
  if (!field) return;
  clearTimeout(field.timer);
  Object.assign(field, { dirtySince: 0, digest: null, text: undefined });
  sessionStorage.removeItem(field.key);
  field.el.value = text ?? '';
  say(field, '', false);
  count(field);
}

const isUnsent = field => field.dirtySince > 0 || field.sending !== null;

function forget(field) {
  clearTimeout(field.timer);
  if (fields.get(field.key) === field) fields.delete(field.key);
}

function touch(field, rest) {
  const now = performance.now();
  field.dirtySince ||= now;
  field.text = field.el.value;
  clearTimeout(field.timer);
  field.timer = setTimeout(() => send(field), Math.max(0, Math.min(rest, field.dirtySince + LONGEST - now)));
  count(field);
}

async function send(field) {
  if (field.sending || !field.dirtySince) return;
  clearTimeout(field.timer);
  const text = (field.text ?? '').toWellFormed();
  field.dirtySince = 0;
  field.sequence = Math.max(field.sequence + 1, Date.now());
  field.sending = post(field, text);
  const outcome = await field.sending;
  field.sending = null;
  if (outcome === 'later') {
    field.dirtySince ||= performance.now();
    keep(field);
    field.retry = Math.min(field.retry ? field.retry * 2 : FIRST_RETRY, LAST_RETRY);
    field.timer = setTimeout(() => send(field), field.retry);
  } else if (field.dirtySince) {
    send(field);
  } else {
    field.retry = 0;
    sessionStorage.removeItem(field.key);
    // What was refused is still unsent: leaving the page warns, and a hand-in tries once more.
    if (outcome === 'refused') field.dirtySince = performance.now();
    field.waiting.splice(0).forEach(told => told(outcome === 'saved'));
    if (field.leaving && !field.el.isConnected) forget(field);
  }
}

async function post(field, text) {
  const { author, scope, field: name, fileId } = field.options;
  try {
    const answer = await fetch('drafts', {
      method: 'POST', signal: AbortSignal.timeout(ANSWER_WITHIN), redirect: 'manual',
      headers: { 'Content-Type': 'application/json', 'X-Draft': '1' },
      body: JSON.stringify({ author, scope, field: name, fileId, sequence: field.sequence, text }),
    });
    if (answer.ok) {
      const saved = await answer.json();
      if (!saved.kept) { field.sequence = saved.sequence; field.dirtySince ||= performance.now(); return 'again'; }
      field.digest = saved.digest;
      say(field, `Saved ${saved.at}`, false);
      return 'saved';
    }
    if (answer.status === 401 || answer.type === 'opaqueredirect') { say(field, ENDED, true); return 'later'; }
    const reason = answer.headers.get('Content-Type')?.startsWith('text/plain') ? await answer.text() : null;
    if (answer.status >= 500) { say(field, reason ? `Not saved yet: ${reason}` : LINE_DOWN, true); return 'later'; }
    say(field, `Not saved: ${reason ?? 'it was refused. Copy your text, open this page again and paste it.'}`, true);
    return 'refused';
  } catch {
    say(field, LINE_DOWN, true);
    return 'later';
  }
}

// Kept for this tab alone, and only until it is sent: a browser's lasting store is no place for a child's record.
function keep(field) {
  try { sessionStorage.setItem(field.key, JSON.stringify({ at: Date.now(), text: field.text ?? '' })); } catch { /* full: the page itself still holds the text */ }
}

// What was kept, unless the server has had something newer since.
function keptText(field) {
  const kept = JSON.parse(sessionStorage.getItem(field.key) ?? 'null');
  if (kept?.at > field.options.sequence) return kept.text;
  sessionStorage.removeItem(field.key);
  return null;
}

function say(field, words, wrong) {
  if (!field.status || field.status.textContent === words) return;
  field.status.textContent = words;
  field.status.classList.toggle('not', wrong);
}

function count(field) {
  const most = field.options.maxLength;
  if (!field.count || !most) return;
  const left = most - field.el.value.length;
  field.count.textContent = left < 0 ? `${number.format(-left)} characters too many. Shorten it, or put the rest in a note.`
    : left <= Math.max(100, most / 10) ? `${number.format(left)} characters left` : '';
  field.count.classList.toggle('wrong', left < 0);
  if (left < 0) field.el.setAttribute('aria-invalid', 'true'); else field.el.removeAttribute('aria-invalid');
}

const sendAll = () => fields.forEach(field => { if (field.dirtySince) { field.retry = 0; send(field); } });
addEventListener('line-back', sendAll);
addEventListener('online', sendAll);
addEventListener('visibilitychange', () => { if (document.hidden) sendAll(); });
addEventListener('beforeunload', e => {
  const unsent = [...fields.values()].filter(isUnsent);
  if (unsent.length === 0) return;
  unsent.forEach(keep);
  sendAll();
  e.preventDefault();
});
