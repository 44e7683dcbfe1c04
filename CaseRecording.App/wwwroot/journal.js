// What is typed and not yet sent, kept on this laptop: in the browser's lasting store, so that it outlives a crashed tab, a closed lid and an
// ended sign-in. Each window writes under a key of its own that never leaves its memory; beside the text lies that key sealed, which the server
// opens for nobody but the same person, signed in again. Where the browser gives no store or no cryptography, kept() is false and is said.
const ANSWER_WITHIN = 10_000;
export const able = (() => {
  // Where storage is refused, asking for it may throw.
  try { return Boolean(globalThis.isSecureContext && globalThis.crypto?.subtle && globalThis.indexedDB && navigator.locks); } catch { return false; }
})();
const bytes = text => new TextEncoder().encode(text);
const opened = new Map();
let store = null, mine = null;

// This window, for as long as it lives: other windows leave its texts alone, and take them over when it is gone.
const window_ = able ? crypto.randomUUID() : '';
if (able) navigator.locks.request(`draft-window:${window_}`, () => new Promise(() => { }));

// Fetches this window's key, once; again where the line was down.
export const ready = author => able ? mine ??= fetchKey(null).then(key => key?.author === author ? key : mine = null, () => mine = null) : Promise.resolve(null);

// True when the text lies in the store, where a crash of the tab or the browser leaves it; lasting: on the disk, where a flat battery does too.
export async function keep(author, scope, field, content, lasting) {
  try {
    const key = await ready(author);
    if (!key) return false;
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const text = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytes(`${author}:${scope}:${field}`) }, key.key, bytes(JSON.stringify(content)));
    await act('readwrite', texts => texts.put({ id: `${window_}:${author}:${scope}:${field}`, window: window_, author, scope, field, sealed: key.sealed, iv, text }), lasting);
    return true;
  } catch { return false; }
}

export const drop = id => able ? act('readwrite', texts => texts.delete(id)).catch(() => { }) : Promise.resolve();

export const dropOwn = (author, scope, field) => drop(`${window_}:${author}:${scope}:${field}`);

// What windows that are gone left behind, opened; only what the person who is signed in wrote.
export async function left(wanted = () => true) {
  if (!able) return [];
  try {
    const all = (await act('readonly', texts => texts.getAll())).filter(r => r.window !== window_ && wanted(r));
    if (all.length === 0) return [];
    const alive = new Set((await navigator.locks.query()).held.map(lock => lock.name));
    return (await Promise.all(all.filter(r => !alive.has(`draft-window:${r.window}`)).map(open))).filter(Boolean);
  } catch { return []; }
}

async function open({ id, author, scope, field, sealed, iv, text }) {
  try {
    if (!opened.has(sealed)) opened.set(sealed, fetchKey(sealed));
    const key = await opened.get(sealed);
    if (key?.author !== author) { opened.delete(sealed); return null; }
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytes(`${author}:${scope}:${field}`) }, key.key, text);
    return { id, author, scope, field, ...JSON.parse(new TextDecoder().decode(plain)) };
  } catch { opened.delete(sealed); return null; }
}

async function fetchKey(sealed) {
  const answer = await fetch('drafts/key', {
    method: 'POST', cache: 'no-store', redirect: 'manual', signal: AbortSignal.timeout(ANSWER_WITHIN),
    headers: { 'Content-Type': 'application/json', 'X-Draft': '1' }, body: JSON.stringify({ sealed }),
  });
  if (answer.status !== 200) return null;
  const told = await answer.json();
  const raw = Uint8Array.from(atob(told.key), c => c.charCodeAt(0));
  const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  raw.fill(0);
  return { author: told.author, sealed: told.sealed, key };
}

const database = () => store ??= new Promise((done, failed) => {
  const asked = indexedDB.open('case-recording', 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore('texts', { keyPath: 'id' });
  asked.onsuccess = () => { asked.result.onclose = () => { store = null; }; done(asked.result); };
  asked.onerror = asked.onblocked = () => { store = null; failed(asked.error); };
});

const act = async (mode, what, lasting) => {
  const work = (await database()).transaction('texts', mode, { durability: lasting ? 'strict' : 'relaxed' });
  const asked = what(work.objectStore('texts'));
  return new Promise((done, failed) => {
    work.oncomplete = () => done(asked.result);
    work.onabort = work.onerror = () => failed(work.error);
  });
};
