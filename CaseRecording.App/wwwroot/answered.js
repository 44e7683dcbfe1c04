// What the record refused because of a field stands until that field is answered, and goes then without a press: it would contradict what is on the
// screen. The record itself still decides at the next press; what it says then is shown, the same words too.
const REFUSALS = 'main :is(.broken-rule li, .broken-rule > p:first-child, .wrong[role=alert], .wrong[id$="-wrong"])';
const PART = 'form, fieldset, section, .card, .note-editor, main', SERVER = 800;
const quietly = document.getElementById('quietly');
const gone = new Set();

// "Reasons: this is needed." names the field; so does the field that a sentence stands beneath.
const named = refusal => /^([^:.]{2,60}):\s/.exec(refusal.textContent.trim())?.[1].toLowerCase();
const isChoice = field => field.type === 'checkbox' || field.type === 'radio';
const labelOf = field => [isChoice(field) ? field.closest('fieldset')?.querySelector('legend') : null, ...field.labels ?? []]
  .map(label => label?.textContent.replace('(needed)', '').trim()).filter(Boolean).join(': ');
const isAnswered = field => (isChoice(field) ? field.checked : field.value.trim() !== '') && field.getAttribute('aria-invalid') !== 'true';

function isAbout(refusal, field) {
  if (refusal.id && field.getAttribute('aria-describedby')?.split(/\s+/).includes(refusal.id)) return true;
  const name = named(refusal), part = refusal.closest(PART);
  return Boolean(name) && part.contains(field) && labelOf(field).toLowerCase().includes(name);
}

function letGo(refusal) {
  refusal.hidden = true;
  const box = refusal.closest('.broken-rule');
  if (box && ![...box.querySelectorAll('li, p:first-child')].some(rest => !rest.hidden)) box.hidden = true;
  const again = new MutationObserver(() => show(refusal));
  again.observe(refusal, { characterData: true, childList: true, subtree: true });
  gone.add({ refusal, again });
}

function show(refusal) {
  refusal.hidden = false;
  const box = refusal.closest('.broken-rule');
  if (box) box.hidden = false;
  for (const one of gone) if (one.refusal === refusal) { one.again.disconnect(); gone.delete(one); }
}

for (const changed of ['input', 'change'])
  addEventListener(changed, e => {
    const field = e.target;
    if (!field.matches?.('input, textarea, select') || !isAnswered(field)) return;
    for (const refusal of document.querySelectorAll(REFUSALS)) {
      if (refusal.closest('[hidden]') || !isAbout(refusal, field)) continue;
      letGo(refusal);
      quietly.textContent = `Answered: ${labelOf(field)}`;
    }
  });

addEventListener('click', e => {
  if (e.target.closest?.('main button')) setTimeout(() => [...gone].forEach(({ refusal }) => show(refusal)), SERVER);
}, true);
