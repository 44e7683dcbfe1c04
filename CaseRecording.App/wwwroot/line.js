// The state of the line. Blazor itself says nothing of a dead one for half a minute. The server gives all open pages a sign every two seconds (/alive);
// a page that hears none asks, and says so after one missed answer: within 4.6 seconds, with what is safe. Where something between them lets no
// WebSocket pass, the page asks every two seconds instead.
const SIGN_WITHIN = 2_600, ASK_EVERY = 2_000, ANSWER_WITHIN = 2_000, FIRST_AGAIN = 1_000, LAST_AGAIN = 60_000;
const strip = document.querySelector('.line-down');
let socket = null, opening = 0, again = FIRST_AGAIN, signs = 0, patientSince = 0, heardAt = 0, silence = 0, asking = null;

export const lineIsDown = () => strip?.classList.contains('shown') ?? false;

// When the line was last known to be up, as performance.now() tells it.
export const lastHeard = () => heardAt;

function open() {
  clearTimeout(opening);
  patientSince = performance.now();
  const mine = socket = new WebSocket(new URL('alive', document.baseURI).href.replace(/^http/, 'ws'));
  mine.onopen = mine.onmessage = () => { if (mine === socket) hear(); };
  mine.onclose = () => { if (mine === socket) { letGo(); ask(); } };
}

function hear() {
  signs++;
  heardAt = patientSince = performance.now();
  again = FIRST_AGAIN;
  askIn(SIGN_WITHIN);
  say(true);
}

// Comes back a little later, and later each time while it does not get through.
function letGo() {
  const was = socket;
  socket = null;
  was.close();
  opening = setTimeout(open, again);
  again = Math.min(again * 2, LAST_AGAIN);
}

function askIn(time) {
  clearTimeout(silence);
  silence = setTimeout(ask, time);
}

// Nobody reads a hidden page, and its timers are late: it asks when it is looked at again.
function ask() {
  if (!document.hidden) asking ??= answer().finally(() => { asking = null; });
}

async function answer() {
  const began = performance.now(), before = signs;
  let alive = navigator.onLine;
  if (alive) {
    try { alive = (await fetch('alive', { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(ANSWER_WITHIN) })).ok; } catch { alive = false; }
  }
  if (signs !== before) return;
  askIn(Math.max(0, began + ASK_EVERY - performance.now()));
  if (alive) heardAt = began;
  say(alive);
  // Whoever answers and gives no sign has lost this socket.
  if (alive && socket && performance.now() - patientSince >= SIGN_WITHIN) letGo();
}

function say(alive) {
  if (lineIsDown() !== alive) return;
  strip.classList.toggle('shown', !alive);
  dispatchEvent(new CustomEvent(alive ? 'line-back' : 'line-lost'));
  tellSafe();
  if (!alive) return;
  again = FIRST_AGAIN;
  if (!socket) open();
  // The framework gives up after a while; the line is back now.
  if (document.querySelector('.components-reconnect-failed')) Blazor.reconnect().catch(() => { });
}

function tellSafe() {
  const safe = strip.dataset[window.draftState ?? 'none'] ?? strip.dataset.none;
  document.querySelectorAll('[data-safe]').forEach(place => { if (place.textContent !== safe) place.textContent = safe; });
  const words = lineIsDown() ? `${strip.dataset.sentence} ${safe}` : '';
  if (strip.textContent !== words) strip.textContent = words;
}

if (strip) {
  open();
  askIn(SIGN_WITHIN);
  tellSafe();
  addEventListener('offline', ask);
  addEventListener('online', ask);
  addEventListener('visibilitychange', ask);
  addEventListener('draft-state', tellSafe);
}
