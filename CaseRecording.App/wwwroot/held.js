// The browser shows a choice at once; the record keeps it a moment later and says so (data-held on the group of a choice, or on the list). Where it does
// not say so in time, the choice went nowhere, and is passed on again: kept twice it is kept once. So what a page shows as chosen is never only on the screen.
import { isAway } from './presses.js';

const WAIT = 3_000, TRIES = 10;
const waiting = new WeakMap();
let again = false;

addEventListener('change', e => {
  const place = again ? null : e.target.closest?.('[data-held]');
  if (place && (place === e.target || e.target.type === 'radio')) look(place, TRIES);
}, true);

function look(place, tries) {
  clearTimeout(waiting.get(place));
  waiting.set(place, setTimeout(() => {
    const chosen = place.matches('select') ? place : place.querySelector('input[type=radio]:checked');
    if (!place.isConnected || !chosen || chosen.value === place.dataset.held || tries === 0) return;
    const away = isAway();
    if (!away) { again = true; chosen.dispatchEvent(new Event('change', { bubbles: true })); again = false; }
    look(place, away ? tries : tries - 1);
  }, WAIT));
}
