// Tells the page when somebody rests after typing in a form, or leaves a text; what was typed is with the server by then (draft.js).
// Lets the words of others into texts that nobody is typing in.
const REST = 3_000;
const watched = new Map();

export function watch(root, page) {
  // Drawn and taken away again before this script was there.
  if (!root) return;
  const view = { page, dirty: new Map(), timer: 0, telling: null };
  view.input = e => {
    if (e.target.tagName !== 'TEXTAREA' || !e.target.closest('.question') || e.target.closest('.line-editor, .progress-field, .clash')) return;
    view.dirty.set(e.target.id, e.target);
    clearTimeout(view.timer);
    view.timer = setTimeout(() => tell(view), REST);
  };
  view.leave = e => { if (view.dirty.has(e.target.id)) tell(view); };
  view.back = () => { if (view.dirty.size) tell(view); };
  root.addEventListener('input', view.input);
  root.addEventListener('focusout', view.leave);
  addEventListener('line-back', view.back);
  watched.set(root, view);
}

export function unwatch(root) {
  const view = watched.get(root);
  if (!view) return;
  clearTimeout(view.timer);
  removeEventListener('line-back', view.back);
  watched.delete(root);
}

// Before the page is left: what was typed last goes into the form too, and not only into the draft.
export async function settle(root) {
  const view = watched.get(root);
  await view?.telling;
  if (view?.dirty.size) await tell(view);
}

// True where the text now shows these words; false where somebody is typing in it, and keeps theirs.
export function merge(id, text) {
  const el = document.getElementById(id);
  if (!el) return true;
  for (const view of watched.values()) if (view.dirty.has(id)) return false;
  if (el.value !== text) el.value = text;
  return true;
}

const tell = view => view.telling ??= telling(view).finally(() => { view.telling = null; });

async function telling(view) {
  clearTimeout(view.timer);
  const sent = [...view.dirty].map(([id, el]) => [id, el, el.value]);
  try {
    if (await view.page.invokeMethodAsync('RestedAsync'))
      for (const [id, el, value] of sent) if (el.value === value) view.dirty.delete(id);
  } catch { /* the line is down: the draft is kept, and told again when it is back */ }
  if (view.dirty.size) view.timer = setTimeout(() => tell(view), REST);
}
