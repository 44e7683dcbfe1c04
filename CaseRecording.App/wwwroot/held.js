// The browser shows a choice at once; the record keeps it a moment later and says so (data-held on the group). Where it does not say so in time, the
// choice went nowhere, and is passed on again: kept twice it is kept once. So what a form shows as chosen is never only on the screen.
import { isAway } from './presses.js';

const WAIT = 3_000, TRIES = 10;
const waiting = new WeakMap();

addEventListener('change', e => {
  const group = e.target.type === 'radio' && e.target.closest?.('[data-held]');
  if (group && e.isTrusted) look(group, TRIES);
}, true);

function look(group, tries) {
  clearTimeout(waiting.get(group));
  waiting.set(group, setTimeout(() => {
    const chosen = group.querySelector('input[type=radio]:checked');
    if (!group.isConnected || !chosen || chosen.value === group.dataset.held || tries === 0) return;
    const away = isAway();
    if (!away) chosen.dispatchEvent(new Event('change', { bubbles: true }));
    look(group, away ? tries : tries - 1);
  }, WAIT));
}
