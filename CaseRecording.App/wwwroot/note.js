import { refuses } from './presses.js';
// Marking passages while typing: the browser does it by itself, so that the cursor stays where it is and nobody waits for the server.
export function watch(sheet) {
  // Drawn and taken away again before this script was there.
  if (!sheet) return;
  sheet.addEventListener('focusin', e => { if (passageOf(e.target)) sheet.dataset.here = passageOf(e.target).dataset.passage; });
  sheet.addEventListener('keydown', e => {
    if (!passageOf(e.target) || e.shiftKey || e.isComposing) return;
    if (e.ctrlKey && !e.altKey && e.key === 'Enter') { stop(e); sheet.querySelector('[data-next]').click(); return; }
    if (e.altKey && !e.ctrlKey && /^Digit[1-9]$/.test(e.code)) {
      stop(e);
      mark(sheet, passageOf(e.target), sheet.querySelector(`[data-alt="${e.code[5]}"]`)?.dataset.kind);
    }
  });
}

// The passage somebody is writing, or wrote last.
export const here = sheet => sheet?.dataset.here ?? null;

export function begin(key) { document.getElementById(key)?.focus(); }

function mark(sheet, passage, kind) {
  const choice = passage.querySelector('select[id$="-kind"]');
  if (!kind || choice.value === kind || refuses(choice)) return;
  choice.value = kind;
  choice.dispatchEvent(new Event('change', { bubbles: true }));
  sheet.querySelector('[data-marked]').textContent = `This passage: ${choice.selectedOptions[0].textContent}`;
}

function stop(e) { e.preventDefault(); e.stopPropagation(); }

const passageOf = element => element.closest('[data-passage]');
