// Chosen, dropped, pasted or photographed documents: looked over in a list, then sent one after another as plain requests with their progress. What
// the line broke off goes on by itself when the line is back; the key made for each keeps it from being on the file twice.
const boxes = new Map();
// What is larger goes in parts of this many bytes, and goes on where it was after the line broke.
const PART = 8 * 1024 * 1024, REST = 2_000, AGAIN = 5_000;
let sending = 0;

export function attach(el, options) {
  // Drawn and taken away again before this script was there.
  if (!el) return;
  const box = { el, options, items: [], list: el.querySelector('[data-list]'), status: el.querySelector('[data-status]'), send: el.querySelector('[data-send]'), gone: new AbortController() };
  boxes.set(el, box);
  const on = (target, event, act) => target.addEventListener(event, act, { signal: box.gone.signal });
  el.querySelectorAll('[data-pick]').forEach(pick => on(pick, 'change', e => {
    // A form around it would take the change for an answer.
    e.stopPropagation();
    choose(box, pick.files);
    pick.value = '';
  }));
  on(box.send, 'click', () => sendAll(box));
  on(document, 'paste', e => {
    if (e.clipboardData?.files.length && !(e.target.closest?.('textarea, input') && !el.contains(e.target))) { e.preventDefault(); choose(box, e.clipboardData.files); }
  });
  // A file dropped beside the place for it would be opened by the browser, over the page.
  const hasFiles = e => e.dataTransfer?.types.includes('Files');
  on(document, 'dragover', e => { if (hasFiles(e)) { e.preventDefault(); el.classList.add('over'); } });
  on(document, 'dragleave', e => { if (!e.relatedTarget) el.classList.remove('over'); });
  on(document, 'drop', e => {
    el.classList.remove('over');
    if (!hasFiles(e)) return;
    e.preventDefault();
    choose(box, e.dataTransfer.files);
  });
  on(window, 'line-back', () => { if (box.items.some(i => i.broken)) sendAll(box); });
}

export function detach(el) {
  const box = boxes.get(el);
  if (!box) return;
  box.gone.abort();
  boxes.delete(el);
}

function choose(box, files) {
  for (const file of files) {
    const item = { file, key: newKey(), row: document.createElement('li') };
    item.wrong = file.size === 0 ? box.options.empty : file.size > box.options.most ? box.options.tooLarge : null;
    draw(box, item);
    box.items.push(item);
    box.list.append(item.row);
  }
  tell(box, '');
  standing(box);
}

function tell(box, words, wrong = false) {
  box.status.textContent = words;
  box.status.classList.toggle('wrong', wrong);
}

function draw(box, item) {
  const { row, file } = item;
  if (/^image\/(jpeg|png|gif|webp)$/.test(file.type) && !item.wrong) {
    const picture = document.createElement('img');
    picture.alt = '';
    picture.onerror = () => picture.remove();
    picture.src = item.picture = URL.createObjectURL(file);
    row.append(picture);
  }
  const words = document.createElement('span'), name = document.createElement('b');
  item.said = document.createElement('span');
  item.said.className = item.wrong ? 'wrong' : 'soft small';
  item.said.textContent = item.wrong ?? size(file.size);
  name.textContent = file.name;
  words.append(name, ' ', item.said);
  item.bar = document.createElement('progress');
  item.bar.max = 1;
  item.bar.hidden = true;
  item.bar.setAttribute('aria-label', `${file.name}: how much is sent`);
  item.off = document.createElement('button');
  Object.assign(item.off, { type: 'button', className: 'button quiet', textContent: 'Leave it out' });
  item.off.setAttribute('aria-label', `Leave it out: ${file.name}`);
  item.off.addEventListener('click', () => { item.request?.abort(); remove(box, item); });
  row.append(words, item.bar, item.off);
}

function remove(box, item) {
  box.items = box.items.filter(i => i !== item);
  item.row.remove();
  if (item.picture) URL.revokeObjectURL(item.picture);
  standing(box);
}

function standing(box) { box.send.hidden = box.busy || !box.items.some(i => !i.wrong); }

async function sendAll(box) {
  if (box.busy) return;
  const kind = box.el.querySelector('[data-kind]'), waiting = box.items.filter(i => !i.wrong);
  if (waiting.some(i => !i.about) && kind?.value === '') { tell(box, 'Say what it is first, above.', true); kind.focus(); return; }
  box.busy = true;
  sending++;
  standing(box);
  const about = what(box), done = [];
  let token = null;
  // What was said of them before the line broke holds for those that are still to come.
  waiting.forEach(item => { item.about ??= about; });
  for (const item of waiting) {
    if (!box.items.includes(item)) continue;
    token ??= await tokenOf();
    item.broken = false;
    const refused = token === null ? '' : await post(item, token);
    if (refused === null) { done.push(item); remove(box, item); continue; }
    if (!box.items.includes(item)) continue;
    item.broken = refused === '';
    item.wrong = refused || null;
    item.bar.hidden = true;
    item.said.className = 'wrong';
    item.said.textContent = refused || 'Not sent yet: the line broke. Keep this page open; it goes on by itself.';
    if (!item.broken) continue;
    setTimeout(() => { if (boxes.has(box.el)) sendAll(box); }, AGAIN);
    break;
  }
  box.busy = false;
  sending--;
  const refused = box.items.filter(i => i.wrong).length;
  const kept = done.length === 1 ? `${done[0].file.name} is on the file.` : done.length > 1 ? `${done.length} documents are on the file.` : '';
  if (refused > 0) tell(box, `${kept} ${refused === 1 ? '1 was' : `${refused} were`} refused: see why above.`.trim(), true);
  else if (kept) tell(box, kept);
  // The button is gone, and the keyboard goes on from here.
  if ((kept || refused > 0) && (document.activeElement === document.body || document.activeElement === box.send)) box.status.focus();
  if (done.length > 0) {
    // The next ones are something else.
    for (const field of box.el.querySelectorAll('[data-kind], [data-title], [data-dated]')) field.value = '';
    for (const tick of box.el.querySelectorAll('[data-key]')) tick.checked = false;
  }
  standing(box);
}

// What is told of them all.
function what(box) {
  const of = name => box.el.querySelector(`[data-${name}]`);
  const about = { file: box.options.file, kind: box.options.kind ?? of('kind').value };
  const title = box.options.title ?? of('title')?.value.trim();
  if (title) about.title = title;
  if (of('dated')?.value) about.dated = of('dated').value;
  if (of('key')?.checked) about.key = 'true';
  if (box.options.form) Object.assign(about, { form: box.options.form, part: box.options.part });
  return about;
}

async function tokenOf() {
  try {
    const answer = await fetch('documents/token', { cache: 'no-store', redirect: 'manual' });
    return answer.ok ? await answer.text() : answer.type === 'opaqueredirect' ? '' : null;
  } catch { return null; }
}

// Null when it is on the file, a sentence where it was refused, and nothing at all where the line broke.
async function post(item, token) {
  const { file, key, about } = item, asked = { ...about, name: file.name, handIn: key };
  if (file.size <= PART) return answered(await ask(item, 'POST', asked, token, file, 0));
  const place = { file: about.file, key, of: file.size, ...(about.form ? { form: 'true' } : {}) };
  // All of it may be on the file already, and only the answer was lost.
  for (let at = item.sent ? file.size : await arrived(key, file.size); at < file.size;) {
    if (at === null) return '';
    const answer = await ask(item, 'PUT', { ...place, at }, token, file.slice(at, at + PART), at);
    if (answer.status === 503) { await new Promise(rest => setTimeout(rest, REST)); at = await arrived(key, file.size); continue; }
    if (answer.status !== 200) return answered(answer);
    at = JSON.parse(answer.responseText).arrived;
  }
  item.sent = true;
  const answer = await ask(item, 'POST', { ...asked, parts: file.size }, token, null, file.size);
  if (answer.status !== 0) item.sent = false;
  return answered(answer);
}

const ask = (item, method, about, token, body, before) => new Promise(told => {
  const request = item.request = new XMLHttpRequest();
  request.open(method, `documents${method === 'PUT' ? '/parts' : ''}?${new URLSearchParams(about)}`);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.setRequestHeader('X-Antiforgery', token);
  item.bar.hidden = false;
  const show = loaded => {
    item.bar.value = loaded / item.file.size;
    item.said.className = 'soft small';
    item.said.textContent = loaded < item.file.size ? `${size(loaded)} of ${size(item.file.size)} sent` : 'Sent; it is being kept';
  };
  show(before);
  request.upload.onprogress = e => show(before + e.loaded);
  request.onloadend = () => told(request);
  request.send(body);
});

const answered = request => request.status === 200 ? null
  : request.status === 0 ? ''
  : request.status === 401 ? 'Not sent: your sign-in has ended. Sign in again in another tab, then choose it here again.'
  : request.responseText || 'Not sent: the server could not keep it. Keep your own copy and try again.';

async function arrived(key, of) {
  try {
    const answer = await fetch(`documents/parts?${new URLSearchParams({ key, of })}`, { cache: 'no-store', redirect: 'manual' });
    return answer.ok ? (await answer.json()).arrived : null;
  } catch { return null; }
}

const size = bytes => bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

// A page without HTTPS has no randomUUID.
function newKey() {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

addEventListener('beforeunload', e => { if (sending > 0 || [...boxes.values()].some(b => b.items.length > 0)) e.preventDefault(); });
