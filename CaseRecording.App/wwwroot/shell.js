// What the shell does without the circuit: shortcuts, light and dark, skip links, the state of the line. No page depends on it to be read.
import './presses.js';
import './genogram.js';
import './ecomap.js';
import './answered.js';
import './print.js';
import { lineIsDown } from './line.js';

addEventListener('keydown', e => {
  if (e.ctrlKey && !e.altKey && !e.shiftKey && e.key.toLowerCase() === 'k') {
    const find = document.getElementById('find');
    if (find) { e.preventDefault(); find.focus(); find.select(); }
  }
  if (e.altKey && !e.ctrlKey && !e.shiftKey && (e.code === 'KeyN' || e.key.toLowerCase() === 'n')) {
    const link = document.getElementById('new-note');
    if (link) { e.preventDefault(); link.click(); }
  }
  if (e.altKey && !e.ctrlKey && !e.shiftKey && /^Digit[1-9]$/.test(e.code)) {
    const button = document.querySelector(`[data-alt="${e.code[5]}"]`);
    if (button) { e.preventDefault(); button.click(); }
  }
  // Enter in a field that looks something up presses its own button, and does not hand the form in.
  const looksUp = e.key === 'Enter' && e.target.dataset?.enter;
  if (looksUp) { e.preventDefault(); document.getElementById(looksUp)?.click(); }
  if (e.key === 'Escape') document.querySelector('.rail details[open]')?.removeAttribute('open');
});

addEventListener('click', e => {
  // A link to a place on this page. The page's base address would make of "#main" a link to the first page.
  const here = e.target.closest('a[href^="#"]');
  if (here) { e.preventDefault(); e.stopPropagation(); goTo(document.getElementById(decodeURIComponent(here.hash.slice(1)))); return; }
  if (e.target.closest('[data-light]')) {
    const root = document.documentElement, dark = root.dataset.theme !== 'dark';
    root.dataset.theme = dark ? 'dark' : 'light';
    try { localStorage.setItem('theme', root.dataset.theme); } catch { /* for this page alone */ }
  }
  if (e.target.closest('[data-reload]')) openAgain();
  if (e.target.closest('[data-print]')) print();
  if (e.target.closest('[data-reconnect]')) Blazor.reconnect().catch(() => { });
  if (e.target.closest('.rail .more a')) document.querySelector('.rail details[open]')?.removeAttribute('open');
}, true);

// A button is closed while its act is on its way, and the browser takes the focus from it then. It has it again as soon as it can be pressed, so that whoever
// works by keyboard goes on where they were; unless they have gone on already.
let pressed = null;
addEventListener('click', e => { pressed = e.target.closest?.('button'); }, true);
new MutationObserver(seen => {
  if (pressed && !pressed.disabled && document.activeElement === document.body && seen.some(change => change.target === pressed)) pressed.focus();
}).observe(document.body, { attributes: true, attributeFilter: ['disabled'], subtree: true });

// Never over unsaved text: what is on its way arrives first or lies on this laptop, and where neither can be the browser asks before it goes (draft.js).
async function openAgain() {
  await window.draftsSettled?.(10_000);
  location.reload();
}

function goTo(place) {
  if (!place) return;
  place.closest('details')?.setAttribute('open', '');
  place.scrollIntoView();
  place.focus();
  if (document.activeElement === place) return;
  const inside = place.querySelector('input, select, textarea, button, a[href]');
  if (inside) inside.focus(); else { place.tabIndex = -1; place.focus(); }
}

// What sticks below the child's header has to know how tall that is.
const heads = new ResizeObserver(seen => document.documentElement.style.setProperty('--child-head', `${Math.round(seen.at(-1).borderBoxSize[0].blockSize)}px`));
new MutationObserver(() => {
  const head = document.querySelector('.child-head');
  if (head && !head.dataset.seen) { head.dataset.seen = ''; heads.observe(head); }
}).observe(document.body, { childList: true, subtree: true });

// Texts that a window which is gone left on this laptop are sent from any page, as soon as the same person is signed in.
import('./draft.js');

// Signing out waits for what is on its way. What cannot be sent stays on this laptop, locked, and the reader is told before they go.
const leaving = document.getElementById('leaving');
addEventListener('submit', async e => {
  const form = e.target;
  if (!form.matches('.out') || !window.draftsSettled || !['kept', 'open'].includes(window.draftState) && !lineIsDown()) return;
  e.preventDefault();
  const state = await window.draftsSettled(5_000), down = lineIsDown();
  if (state === 'sent' && !down) { form.submit(); return; }
  leaving.querySelectorAll('[data-when]').forEach(words => { words.hidden = !words.dataset.when.split(' ').includes(state); });
  leaving.querySelector('[data-down]').hidden = !down;
  const go = leaving.querySelector('[data-go]');
  go.hidden = down;
  go.onclick = () => form.submit();
  leaving.showModal();
});

// Blazor shows its error box by style; ours shows by class, so it obeys the same rules as the other strips.
const error = document.getElementById('blazor-error-ui');
if (error) new MutationObserver(() => { if (error.style.display === 'block') { error.style.display = ''; error.classList.add('shown'); } })
  .observe(error, { attributes: true, attributeFilter: ['style'] });
