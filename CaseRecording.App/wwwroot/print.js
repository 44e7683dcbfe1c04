// What goes onto paper. Whichever way somebody prints a page of a child's file, each sheet says whose it is, who printed it and when, and the access log
// has it first. The button asks over the circuit; Ctrl P and the browser's own menu wait for nothing but this event, so here the page asks and waits
// itself. Where it gets no answer, the sheet says why it is empty.
import { isAway } from './presses.js';

const AWAY = 'Not printed: the line to the record is down, so the access log cannot say who printed this. Print again when the line is back.';
const WITHOUT = 'Not printed: the access log could not say who printed this. Open the page again and press Print.';
const head = () => document.querySelector('[data-print-head]');

// The dialog holds the page still, so the circuit gets its answer first.
window.printPage = words => {
  const place = head();
  if (place) place.textContent = words ?? '';
  setTimeout(() => print());
};

addEventListener('beforeprint', () => {
  const place = head(), page = document.querySelector('[data-prints]');
  if (!place || !page || place.textContent) return;
  const { words, done } = isAway() ? { words: AWAY } : ask(page.dataset);
  place.textContent = words;
  document.documentElement.classList.toggle('not-printed', !done);
});
addEventListener('afterprint', () => { head()?.replaceChildren(); document.documentElement.classList.remove('not-printed'); });

// The one request of the program for which the page stands still: nothing else is waited for before the sheets are laid out.
function ask({ file, what }) {
  try {
    const asked = new XMLHttpRequest();
    asked.open('POST', 'prints', false);
    asked.setRequestHeader('Content-Type', 'application/json');
    asked.setRequestHeader('X-Print', '1');
    asked.send(JSON.stringify({ file, what }));
    if (asked.status === 200) return { words: asked.responseText, done: true };
    return { words: [422, 503].includes(asked.status) ? `Not printed: ${asked.responseText}` : WITHOUT };
  } catch { return { words: WITHOUT }; }
}

// On paper a box shows no more than it is high. Where the style sheet's field-sizing is not known yet, this makes it high enough.
addEventListener('beforeprint', () => document.querySelectorAll('main textarea').forEach(text => { text.style.minHeight = `${text.scrollHeight + 2}px`; }));
addEventListener('afterprint', () => document.querySelectorAll('main textarea').forEach(text => { text.style.minHeight = ''; }));
// On paper nobody can click: the words before a correction are printed with it.
const corrected = () => document.querySelectorAll('main .corrected details');
addEventListener('beforeprint', () => corrected().forEach(words => { words.dataset.was = words.open; words.open = true; }));
addEventListener('afterprint', () => corrected().forEach(words => { words.open = words.dataset.was === 'true'; }));
