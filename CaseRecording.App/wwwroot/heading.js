// The focus after a change of page (FocusHeading.razor).
const LONGEST = 10_000;
const place = document.getElementById('quietly');
let writing = false, waiting = null;

// Whoever stands in a field is about to type. Enter, or a click elsewhere, ends that: it is what led here.
addEventListener('focusin', e => { if (isField(e.target)) writing = true; }, true);
addEventListener('input', () => { writing = true; }, true);
addEventListener('keydown', e => { if (e.key === 'Enter') writing = false; }, true);
addEventListener('click', e => { if (!isField(e.target)) writing = false; }, true);

// The heading may come later than the page does; by then somebody may have gone on by themselves.
export function arrive() {
  waiting?.disconnect();
  const from = document.activeElement;
  if (settled(from)) return;
  const mine = waiting = new MutationObserver(() => { if (settled(from)) mine.disconnect(); });
  mine.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => mine.disconnect(), LONGEST);
}

function settled(from) {
  const heading = document.querySelector('main h1'), now = document.activeElement;
  if (!heading) return false;
  showTab();
  if (isField(now) && (writing || now.closest('main')) || now !== from && now !== document.body) {
    place.textContent = heading.textContent;
  } else {
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
  return true;
}

// On a telephone the tabs go on beyond the edge: the open one stands in view.
function showTab() {
  const tab = document.querySelector('.tabs [aria-current]'), row = tab?.parentElement;
  if (row && row.scrollWidth > row.clientWidth) row.scrollLeft += tab.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - tab.offsetWidth) / 2;
}

const isField = element => element?.matches('input, textarea, select');
