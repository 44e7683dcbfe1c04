// The browser's half of the one draft mechanism. What is typed never crosses the circuit: it goes to /drafts by itself, lies in the journal
// of this laptop until the server has it, and a hand-in asks flush() first. One request at a time for each field, always with its latest text.
// Which text is newer is never decided by a clock: each save names the save that it goes on from, and a text that another window has
// overtaken is shown beside it.
import * as journal from './journal.js';
import { compare } from './two.js';

// Who types on without a rest is safe on this laptop meanwhile. What the server has is not sent again: see changeOf.
const REST = 600, LONGEST = journal.able ? 5_000 : 1_500, ANSWER_WITHIN = 15_000, FIRST_RETRY = 1_000, LAST_RETRY = 15_000, CARET = 'draft-caret';
const LINE_DOWN = 'the line is down. Go on writing; it is sent when the line is back.';
const ENDED = 'your sign-in has ended. Sign in again in another tab; it is sent then.';
const TWO = 'Two versions of this text: choose below before anything is handed in.';
const number = new Intl.NumberFormat('en-GB');
const fields = new Map(), arrived = new Map();
let lineIsDown = false;

export async function attach(el) {
  // Drawn and taken away again before this script was there.
  if (!el) return;
  const options = JSON.parse(el.dataset.draft), key = keyOf(options.author, options.scope, options.field);
  const left = fields.get(key);
  // Its first key was quicker than the server.
  if (left?.el === el) return;
  const field = left ?? { key, sequence: options.sequence, digest: options.digest, sent: new Set(), dirtySince: 0, sending: null, retry: 0, timer: 0, waiting: [], kept: true };
  const around = el.closest('.draft') ?? el.parentElement;
  Object.assign(field, { el, options, leaving: false, status: around.querySelector('[data-saved]'), count: around.querySelector('[data-count]'), two: around.querySelector('[data-two]') });
  fields.set(key, field);
  journal.ready(options.author);
  // Text that had not reached the server when this field was left is put back before anything else.
  if (left && isUnsent(left)) { el.value = left.text ?? ''; touch(field, 0); }
  // Somebody quick may have typed before this script was there.
  else if (el.value !== el.defaultValue.replaceAll('\r\n', '\n')) touch(field, 0);
  el.addEventListener('input', () => touch(field, REST));
  // A page that listens for changes of its short fields would be sent the whole text, and a long one closes the circuit.
  el.addEventListener('change', e => e.stopPropagation());
  el.addEventListener('blur', () => { if (field.dirtySince) send(field); });
  count(field);
  if (field.other) compareWith(field, field.other);
  await bringBack(field);
  bringCaretBack(field);
  // From here on the box shows all that there is.
  el.dataset.whole = '';
}

export function detach(author, scope, name, turn) {
  const field = fields.get(keyOf(author, scope, name));
  // The same field may already stand elsewhere on the page, in its next turn.
  if (field?.options.turn !== turn) return;
  forgetCaret(field);
  if (isUnsent(field)) { field.leaving = true; send(field); } else forget(field);
}

// Resolves when the server has confirmed every field of the scope: what each shows, as a digest. Null where it cannot be had in time.
export async function flush(scope) {
  const mine = [...fields.values()].filter(f => f.options.scope === scope);
  if (mine.some(f => f.other)) return null;
  const done = Promise.all(mine.map(f => isUnsent(f) ? new Promise(told => { f.waiting.push(told); f.retry = 0; send(f); }) : true));
  const all = await Promise.race([done, new Promise(late => setTimeout(() => late(null), ANSWER_WITHIN))]);
  if (!all || all.includes(false)) return null;
  return Promise.all(mine.filter(f => f.el.isConnected).map(async f =>
    ({ field: f.options.field, drafted: Boolean(f.digest), digest: globalThis.crypto?.subtle ? await digestOf(visible(f.el.value)) : f.digest ?? null })));
}

// What the server keeps is not what these fields show: each asks for the other text, and both are shown.
export function look(scope, names) {
  for (const field of fields.values()) if (field.options.scope === scope && names.includes(field.options.field)) touch(field, 0);
}

// The drafts of these fields went into the record; what the boxes show is no draft any more.
export function handedIn(scope, names) {
  for (const field of fields.values()) if (field.options.scope === scope && names.includes(field.options.field) && !isUnsent(field)) Object.assign(field, { digest: null, base: null });
}

// After a hand-in the field begins again, and nothing of it stays on this laptop.
export function reset(author, scope, name, text) {
  const field = fields.get(keyOf(author, scope, name));
  if (!field) return;
  clearTimeout(field.timer);
  Object.assign(field, { dirtySince: 0, digest: null, base: null, text: undefined, other: null });
  field.sent.clear();
  field.two?.replaceChildren();
  field.el.value = text ?? '';
  forgetCaret(field);
  keepOrDrop(field);
  say(field, '', false);
  count(field);
}

const keyOf = (author, scope, name) => `${author}:${scope}:${name}`;
const isUnsent = field => field.dirtySince > 0 || field.sending !== null;
const unsent = () => [...fields.values()].filter(isUnsent);
const plain = text => (text ?? '').toWellFormed().replaceAll('\0', '');
// As the server tidies a text that is handed in: what nobody can see makes no difference.
const visible = text => plain(text).replace(/\r\n|[\r\f\u0085\u2028\u2029]/g, '\n').replace(/[\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}/gu, '')
  .replace(/^\p{White_Space}+|\p{White_Space}+$/gu, '');

// Where the browser has no cryptography (a page without HTTPS) a text stands for itself.
async function digestOf(text) {
  if (!globalThis.crypto?.subtle) return text;
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))].map(b => b.toString(16).padStart(2, '0')).join('');
}

function forget(field) {
  clearTimeout(field.timer);
  if (fields.get(field.key) === field) fields.delete(field.key);
}

function touch(field, rest) {
  const now = performance.now();
  field.dirtySince ||= now;
  field.text = field.el.value;
  keepOrDrop(field);
  clearTimeout(field.timer);
  field.timer = setTimeout(() => send(field), Math.max(0, Math.min(rest, field.dirtySince + LONGEST - now)));
  rememberCaret(field);
  count(field);
}

async function send(field) {
  if (field.sending || !field.dirtySince || field.other) return;
  clearTimeout(field.timer);
  const text = plain(field.text);
  field.dirtySince = 0;
  field.sending = post(field, text);
  const outcome = await field.sending;
  field.sending = null;
  if (outcome === 'later') {
    field.dirtySince ||= performance.now();
    field.retry = Math.min(field.retry ? field.retry * 2 : FIRST_RETRY, LAST_RETRY);
    field.timer = setTimeout(() => send(field), field.retry);
    keepOrDrop(field);
    // The server lives and cannot take it now: whoever hands in is told at once, and not when their patience ends.
    if (field.trouble !== LINE_DOWN) field.waiting.splice(0).forEach(told => told(false));
  } else if (outcome === 'two') {
    field.dirtySince ||= performance.now();
    keepOrDrop(field);
    field.waiting.splice(0).forEach(told => told(false));
  } else if (outcome === 'again' || field.dirtySince) {
    field.dirtySince ||= performance.now();
    send(field);
  } else {
    field.retry = 0;
    // What was refused is still unsent: it stays on this laptop, and a hand-in tries once more.
    if (outcome === 'refused') field.dirtySince = performance.now();
    keepOrDrop(field);
    field.waiting.splice(0).forEach(told => told(outcome === 'saved'));
    if (field.leaving && !field.el.isConnected) forget(field);
  }
}

async function post(field, text) {
  const { author, scope, field: name, fileId, beside } = field.options;
  try {
    // Should the answer be lost, this tells later that what the server holds is our own.
    const digest = await digestOf(text);
    field.sent.add(digest);
    keepOrDrop(field);
    field.cut = new AbortController();
    const change = changeOf(field, text, digest);
    const answer = await request({ author, scope, field: name, fileId, after: field.sequence, ...(change ? { change } : { text, beside }) }, field.cut.signal);
    if (answer.ok) {
      const saved = await answer.json();
      if (!saved.digest || (saved.kept && saved.digest !== digest && change)) { field.base = null; return 'again'; }
      if (!saved.kept && !field.sent.has(await digestOf(saved.text))) { compareWith(field, saved); return 'two'; }
      Object.assign(field, { sequence: saved.sequence, digest: saved.digest, trouble: null, base: { after: saved.sequence, text: saved.kept ? text : saved.text } });
      if (!saved.kept) return 'again';
      field.options.beside = null;
      field.sent.clear();
      say(field, `Saved ${saved.at}`, false);
      return 'saved';
    }
    if (answer.status === 401 || answer.type === 'opaqueredirect') { field.trouble = ENDED; return 'later'; }
    const reason = answer.headers.get('Content-Type')?.startsWith('text/plain') ? await answer.text() : null;
    if (answer.status >= 500) { field.trouble = reason ?? LINE_DOWN; return 'later'; }
    field.trouble = null;
    say(field, `Not saved: ${reason ?? 'it was refused. Copy your text, open this page again and paste it.'}`, true);
    return 'refused';
  } catch {
    field.trouble = LINE_DOWN;
    return 'later';
  }
}

// What differs from the text that the server answered for last; null where it has to be sent whole. A pair of surrogates stays together.
function changeOf(field, text, digest) {
  if (field.base?.after !== field.sequence || !globalThis.crypto?.subtle) return null;
  const was = field.base.text, most = Math.min(was.length, text.length);
  let at = 0, end = 0;
  while (at < most && was.charCodeAt(at) === text.charCodeAt(at)) at++;
  if (isHigh(was, at - 1)) at--;
  while (end < most - at && was.charCodeAt(was.length - 1 - end) === text.charCodeAt(text.length - 1 - end)) end++;
  if (end > 0 && isHigh(was, was.length - end - 1)) end--;
  return { at, cut: was.length - at - end, put: text.slice(at, text.length - end), digest };
}

const isHigh = (text, at) => (text.charCodeAt(at) & 0xFC00) === 0xD800;

const request = (body, cut) => fetch('drafts', {
  method: 'POST', signal: AbortSignal.any([AbortSignal.timeout(ANSWER_WITHIN), ...(cut ? [cut] : [])]), redirect: 'manual',
  headers: { 'Content-Type': 'application/json', 'X-Draft': '1' }, body: JSON.stringify(body),
});

// One write at a time for each field, always of its latest text; gone as soon as the server has it.
function keepOrDrop(field) {
  field.kept = false;
  field.again = true;
  return field.keeping ??= (async () => {
    const { author, scope, field: name, fileId, beside } = field.options;
    while (field.again) {
      field.again = false;
      const kept = isUnsent(field)
        ? await journal.keep(author, scope, name, { text: plain(field.text), fileId, beside, after: field.sequence, sent: [...field.sent] }, Boolean(field.trouble) || lineIsDown)
        : (await journal.dropOwn(author, scope, name), true);
      if (!field.again) field.kept = kept;
    }
    field.keeping = null;
    tell(field);
  })();
}

// What windows that are gone had typed here. It goes on by itself where nothing was saved since; otherwise both are shown.
async function bringBack(field) {
  const { author, scope, field: name } = field.options;
  for (const kept of await journal.left(r => r.author === author && r.scope === scope && r.field === name)) {
    const now = plain(field.el.value);
    if (kept.text === now) { await journal.drop(kept.id); continue; }
    const ours = kept.after === field.sequence || kept.sent.includes(field.digest) || now === '';
    if (isUnsent(field) || field.other || !ours) { compareWith(field, { text: kept.text, id: kept.id, sequence: field.sequence }); continue; }
    kept.sent.forEach(digest => field.sent.add(digest));
    field.el.value = kept.text;
    touch(field, 0);
    await field.keeping;
    if (field.kept) await journal.drop(kept.id);
  }
  // Sent from this very page while it was being drawn with what the server had before.
  const sent = arrived.get(field.key);
  if (!sent || sent.sequence <= field.sequence || isUnsent(field) || field.other) return;
  field.el.value = sent.text;
  Object.assign(field, { sequence: sent.sequence, digest: sent.digest });
  say(field, `Saved ${sent.at}`, false);
  count(field);
}

// Both are kept, and the person chooses; until then nothing of this field is sent or handed in.
function compareWith(field, other) {
  if (!field.two) return;
  field.other = other;
  say(field, TWO, true);
  compare(field.two, plain(field.el.value), other, choice => {
    field.other = null;
    field.two.replaceChildren();
    field.sequence = Math.max(field.sequence, other.sequence);
    if (choice === 'other') field.el.value = other.text;
    if (choice === 'both') field.el.value = `${field.el.value}\n\n${other.text}`;
    touch(field, 0);
    if (other.id) field.keeping.then(() => journal.drop(other.id));
    field.el.focus();
  });
}

// The state in words, and what they come to for the whole page.
function tell(field) {
  if (isUnsent(field) && !field.other && (field.trouble || lineIsDown)) {
    const why = field.trouble ?? LINE_DOWN;
    say(field, field.kept ? `Kept on this laptop, not yet sent: ${why}` : `Not saved yet: ${why} This browser cannot keep text: keep this page open.`, true);
  }
  tellAll();
}

function tellAll() {
  const waiting = unsent();
  const state = fields.size === 0 ? 'none' : waiting.some(f => !f.kept) ? 'open' : waiting.length > 0 ? 'kept' : 'saved';
  if (globalThis.draftState === state) return;
  globalThis.draftState = state;
  dispatchEvent(new CustomEvent('draft-state'));
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

// Where the cursor stood, no word of the text: found again after the page had to be opened again, in whichever tab. A browser that refuses
// storage, or has none left, throws at each of these; the text does not wait for a kindness.
function rememberCaret(field) {
  if (document.activeElement !== field.el) return;
  attempt(() => localStorage.setItem(CARET, JSON.stringify({ key: field.key, start: field.el.selectionStart, end: field.el.selectionEnd })));
}

function forgetCaret(field) {
  attempt(() => { if (localStorage.getItem(CARET)?.includes(field.key)) localStorage.removeItem(CARET); });
}

function attempt(what) {
  try { return what(); } catch { return null; }
}

function bringCaretBack(field) {
  const caret = attempt(() => JSON.parse(localStorage.getItem(CARET) ?? 'null'));
  if (caret?.key !== field.key || document.activeElement?.matches('input, textarea, select')) return;
  field.el.focus();
  field.el.setSelectionRange(caret.start, caret.end);
}

addEventListener('selectionchange', () => fields.forEach(rememberCaret));
// The server may die between drawing a field and attaching it: its first key does that then, so that no text on a page goes unwatched.
addEventListener('input', e => { if (e.target.matches?.('textarea[data-draft]')) attach(e.target); }, true);

const sendAll = () => fields.forEach(field => { if (field.dirtySince) { field.retry = 0; send(field); } });
// What hangs on a dead line is sent anew; the server knows a text that it has.
addEventListener('line-lost', () => { lineIsDown = true; fields.forEach(field => { field.cut?.abort(); tell(field); }); });
addEventListener('line-back', () => { lineIsDown = false; sendAll(); sendLeft(); });
addEventListener('online', sendAll);
addEventListener('visibilitychange', () => { if (document.hidden) sendAll(); });
addEventListener('beforeunload', e => {
  sendAll();
  if (unsent().some(field => !field.kept)) e.preventDefault();
});

// Waits a little for everything to be sent, or at least kept. Gives 'sent', 'kept' or 'open'.
globalThis.draftsSettled = async within => {
  sendAll();
  for (const until = performance.now() + within; performance.now() < until && unsent().length > 0;) await new Promise(rest => setTimeout(rest, 100));
  return unsent().length === 0 ? 'sent' : unsent().every(field => field.kept) ? 'kept' : 'open';
};

// Texts of windows that are gone, whose page nobody has opened again: they go to their drafts as soon as the same person is signed in.
async function sendLeft() {
  for (const kept of await journal.left(r => !fields.has(keyOf(r.author, r.scope, r.field)))) {
    try {
      const { id, author, scope, field, fileId, after, text, beside, sent } = kept;
      let saved = await sentAs({ author, scope, field, fileId, after, text, beside });
      if (saved && !saved.kept && sent.includes(await digestOf(saved.text))) saved = await sentAs({ author, scope, field, fileId, after: saved.sequence, text, beside });
      // What another window has overtaken waits for its page, where both are shown.
      if (!saved?.kept) continue;
      arrived.set(keyOf(author, scope, field), { ...saved, text });
      await journal.drop(id);
    } catch { return; }
  }
}

async function sentAs(body) {
  const answer = await request(body);
  return answer.ok ? answer.json() : null;
}

setTimeout(sendLeft, 3_000);
