// What is pressed or chosen while the line is down would go nowhere, and nothing would say so. A press is stopped and told beside what was pressed; a
// choice is put back and told; what is typed in a short field stays there and is passed on when the line is back. What was pressed just before the
// line was found to be down may have been lost with it: that is told too.
import { lineIsDown, lastHeard } from './line.js';

const PRESSED = 'button, a[href], input[type=submit], input[type=checkbox], input[type=radio]';
const FIELD = 'select, input:not([type=checkbox], [type=radio], [type=file], [type=submit])';
// What this browser does by itself.
const HERE = '[data-genogram], [data-light], [data-reload], [data-print], [data-send], [data-list] *, [data-two] *, a[href^="#"], a[target], a[download], .out *';
// Where the circuit finds its own line broken, what was sent in this time before may be lost, and whatever was sent since the line came back.
const JUST_NOW = 2_000, REMEMBERED = 30_000;
const WORDS = {
  button: ['Not done: the line is down.', 'Press again when the line is back.', 'The line is back: press again.'],
  link: ['Not opened: the line is down.', 'Press again when the line is back.', ''],
  choice: ['Not changed: the line is down.', 'Choose again when the line is back.', 'The line is back: choose again.'],
  field: ['Kept in this box: the line is down.', 'It goes on when the line is back.', ''],
  lost: ['Perhaps not done: the line went down just then.', 'Press again when the line is back; it is done once.', 'The line is back. If it was not done, press again; it is done once.'],
  ended: ['Not done: this page has to be opened again first.', '', ''],
};
const circuit = document.getElementById('components-reconnect-modal');
const told = new Map(), held = new Set(), chosen = new WeakMap();
let lately = [], backAt = 0;

const isEnded = () => circuit?.classList.contains('components-reconnect-rejected');
export const isAway = () => lineIsDown() || circuit?.matches(':is(.components-reconnect-show, .components-reconnect-retrying, .components-reconnect-failed, .components-reconnect-paused, .components-reconnect-rejected)');
const ours = element => element?.closest?.('.shell') && !element.matches(HERE);

// True where nothing can be done with this now; it is told.
export function refuses(element) {
  if (!isAway()) return false;
  tell(element, kindOf(element));
  return true;
}

const kindOf = element => element.matches('a') ? 'link' : element.matches('select, [type=checkbox], [type=radio]') ? 'choice' : element.matches(FIELD) ? 'field' : 'button';

function tell(element, kind) {
  const [what, then] = WORDS[isEnded() ? 'ended' : kind];
  const kept = ['button', 'lost'].includes(kind) && ['saved', 'kept'].includes(window.draftState) ? 'Your text is kept.' : '';
  const words = told.get(element)?.words ?? document.createElement('span');
  words.className = 'not-done';
  words.setAttribute('role', 'alert');
  if (!words.isConnected) (element.closest('label') ?? element).after(words);
  words.classList.toggle('calm', kind === 'field' && !isEnded());
  words.textContent = [what, kept, then].filter(Boolean).join(' ');
  told.set(element, { words, kind });
}

function untell(element) {
  told.get(element)?.words.remove();
  told.delete(element);
}

function stop(e) {
  e.preventDefault();
  e.stopImmediatePropagation();
}

function remember(element) {
  const now = performance.now();
  lately = [...lately.filter(press => now - press.at < REMEMBERED), { element, at: now }];
}

addEventListener('click', e => {
  const pressed = e.target.closest?.(PRESSED);
  if (!ours(pressed) || e.ctrlKey || e.metaKey || e.shiftKey) return;
  // The browser itself puts a tick or a radio button back.
  if (refuses(pressed)) { stop(e); return; }
  untell(pressed);
  remember(pressed);
}, true);

addEventListener('submit', e => { if (ours(e.target) && refuses(e.submitter ?? e.target.querySelector('input') ?? e.target)) stop(e); }, true);

for (const before of ['focusin', 'pointerdown', 'keydown'])
  addEventListener(before, e => { if (e.target.matches?.('select')) chosen.set(e.target, e.target.value); }, true);

for (const changed of ['input', 'change'])
  addEventListener(changed, e => {
    const field = e.target;
    if (!field.matches?.(FIELD) || !ours(field)) return;
    if (!isAway()) { if (changed === 'change') { untell(field); remember(field); } return; }
    e.stopImmediatePropagation();
    if (!field.matches('select')) held.add(field);
    else if (chosen.has(field)) field.value = chosen.get(field);
    if (changed === 'change') tell(field, kindOf(field));
  }, true);

// What was pressed since the line was last known to be up; what was chosen or typed since is passed on again, which changes nothing where it arrived.
function lost(since) {
  // Nothing changes them from here on but the reader.
  document.querySelectorAll('.shell select').forEach(choice => chosen.set(choice, choice.value));
  for (const { element, at } of lately) {
    if (at < since || !element.isConnected) continue;
    if (kindOf(element) === 'button' || kindOf(element) === 'link') tell(element, 'lost'); else held.add(element);
  }
  lately = [];
}

function back() {
  if (isAway()) return;
  backAt = performance.now();
  for (const field of held) if (field.isConnected) field.dispatchEvent(new Event('change', { bubbles: true }));
  held.clear();
  for (const [element, { words, kind }] of told) {
    words.classList.add('calm');
    if (element.isConnected && WORDS[kind][2]) words.textContent = WORDS[kind][2]; else untell(element);
  }
}

addEventListener('line-lost', () => lost(lastHeard()));
addEventListener('line-back', back);
circuit?.addEventListener('components-reconnect-state-changed', e => {
  const now = performance.now();
  if (e.detail.state === 'show') lost(Math.min(now - JUST_NOW, backAt > now - REMEMBERED ? backAt : now));
  back();
});
// Words do not outlive what they stand beside.
new MutationObserver(() => { for (const element of told.keys()) if (!element.isConnected) untell(element); }).observe(document.body, { childList: true, subtree: true });
