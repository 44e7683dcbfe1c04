// The picture of a genogram or an ecomap: larger, smaller, whole; dragged about; saved as a file. The frame scrolls by itself with keys and fingers.
const SMALLEST = 0.25, LARGEST = 3, STEP = 1.25;

const HIGHEST = 0.78; // of the window, as the style sheet has it

export function whole(frame) {
  const box = frame.firstElementChild.viewBox.baseVal;
  return Math.min(1, frame.clientWidth / box.width, innerHeight * HIGHEST / box.height);
}

export function size(frame, scale) {
  const svg = frame.firstElementChild, box = svg.viewBox.baseVal;
  scale = Math.max(SMALLEST, Math.min(LARGEST, scale));
  svg.setAttribute('width', box.width * scale);
  svg.setAttribute('height', box.height * scale);
}

addEventListener('click', e => {
  const by = e.target.closest('[data-genogram]')?.dataset.genogram, frame = document.querySelector('.genogram-frame');
  if (!by || !frame) return;
  const svg = frame.firstElementChild;
  size(frame, by === '0' ? whole(frame) : svg.width.baseVal.value / svg.viewBox.baseVal.width * (by === '1' ? STEP : 1 / STEP));
});

let held = null;
addEventListener('pointerdown', e => {
  const frame = e.target.closest('.genogram-frame');
  if (frame && e.pointerType === 'mouse' && e.button === 0) held = { frame, x: e.clientX + frame.scrollLeft, y: e.clientY + frame.scrollTop, moved: false };
});
addEventListener('pointermove', e => {
  if (!held) return;
  held.moved ||= Math.abs(held.x - e.clientX - held.frame.scrollLeft) + Math.abs(held.y - e.clientY - held.frame.scrollTop) > 6;
  if (!held.moved) return;
  held.frame.classList.add('held');
  held.frame.scrollTo(held.x - e.clientX, held.y - e.clientY);
});
addEventListener('pointerup', () => {
  held?.frame.classList.remove('held');
  setTimeout(() => { held = null; });
});
// Whoever drags the picture by a person does not want to go to that person.
addEventListener('click', e => { if (held?.moved) { e.preventDefault(); e.stopPropagation(); } }, true);
addEventListener('dragstart', e => { if (e.target.closest?.('.genogram-frame')) e.preventDefault(); });

function save(blob, name) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

window.saveGenogram = async (kind, name = 'genogram') => {
  const shown = document.querySelector('.genogram');
  if (!shown) return;
  const svg = shown.cloneNode(true), { width, height } = shown.viewBox.baseVal;
  svg.setAttribute('width', width);
  svg.setAttribute('height', height);
  svg.setAttribute('style', 'color: #000; --surface: #fff');
  svg.querySelectorAll('a').forEach(a => a.removeAttribute('href')); // a picture leads nowhere
  const drawing = new Blob([new XMLSerializer().serializeToString(svg)], { type: 'image/svg+xml' });
  if (kind === 'svg') return save(drawing, `${name}.svg`);
  const image = new Image();
  image.src = URL.createObjectURL(drawing);
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: width * 2, height: height * 2 });
  const paper = canvas.getContext('2d');
  paper.fillStyle = '#fff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  canvas.toBlob(picture => save(picture, `${name}.png`), 'image/png');
};
