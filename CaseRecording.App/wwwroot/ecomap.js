// What stands on an ecomap is moved by mouse, finger or arrow keys. Where it is let go is written into its own field in the list and told as a change, so
// that it goes the way of every field: where the line is down it waits in the field and is passed on when the line is back (presses.js).
import { size, whole } from './genogram.js';
import { isAway } from './presses.js';

const FAR_ENOUGH = 5, KEY_STEP = 12, KEYS_REST = 350, ANSWERED_WITHIN = 1_500, LEGIBLE = 0.72;
const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const resting = new WeakMap();
let held = null;

const nodeOf = target => target.closest?.('.ecomap .node[data-place]');
const at = node => ({ x: Number(node.dataset.x), y: Number(node.dataset.y) });

function pointOf(svg, e) {
  const point = new DOMPoint(e.clientX, e.clientY).matrixTransform(svg.getScreenCTM().inverse());
  return { x: point.x, y: point.y };
}

function show(node, x, y) {
  const from = at(node), svg = node.ownerSVGElement, pull = svg.querySelector('.pull');
  for (const part of [node, node.nextElementSibling]) part.setAttribute('transform', `translate(${x - from.x} ${y - from.y})`);
  lineOf(node)?.classList.add('waits');
  pull.setAttribute('x2', x);
  pull.setAttribute('y2', y);
  pull.setAttribute('visibility', 'visible');
}

const lineOf = node => node.parentNode.querySelectorAll('[data-line]')[[...node.parentNode.querySelectorAll('.node')].indexOf(node)];

// The server has drawn it where it is now, or it stands where it stood.
function settle(node) {
  for (const part of [node, node.nextElementSibling]) part?.removeAttribute('transform');
  lineOf(node)?.classList.remove('waits');
  node.ownerSVGElement?.querySelector('.pull')?.setAttribute('visibility', 'hidden');
}

function tell(node, x, y) {
  const field = document.getElementById(node.dataset.place);
  if (!field) { settle(node); return; }
  const drawn = new MutationObserver(() => { drawn.disconnect(); settle(node); });
  drawn.observe(node, { attributes: true, attributeFilter: ['data-x', 'data-y'] });
  field.value = `${Math.round(x)} ${Math.round(y)}`;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  // Let go where it was: nothing is drawn anew.
  setTimeout(() => { if (!isAway()) { drawn.disconnect(); settle(node); } }, ANSWERED_WITHIN);
}

addEventListener('pointerdown', e => {
  const node = nodeOf(e.target);
  if (!node || e.button !== 0) return;
  e.stopPropagation(); // the frame is not dragged
  const from = pointOf(node.ownerSVGElement, e), place = at(node);
  held = { node, dx: place.x - from.x, dy: place.y - from.y, cx: e.clientX, cy: e.clientY, moved: false, pointer: e.pointerId };
}, true);

addEventListener('pointermove', e => {
  if (!held || e.pointerId !== held.pointer) return;
  held.moved ||= Math.hypot(e.clientX - held.cx, e.clientY - held.cy) > FAR_ENOUGH;
  if (!held.moved) return;
  const point = pointOf(held.node.ownerSVGElement, e);
  Object.assign(held, { x: point.x + held.dx, y: point.y + held.dy });
  held.node.classList.add('held');
  show(held.node, held.x, held.y);
});

for (const end of ['pointerup', 'pointercancel'])
  addEventListener(end, e => {
    if (!held || e.pointerId !== held.pointer) return;
    const { node, moved, x, y } = held;
    node.classList.remove('held');
    if (moved && end === 'pointerup') tell(node, x, y); else if (moved) settle(node);
    setTimeout(() => { held = null; });
  });

// Whoever moves something does not want its fields opened.
addEventListener('click', e => { if (held?.moved) { e.preventDefault(); e.stopImmediatePropagation(); } }, true);

addEventListener('keydown', e => {
  const node = nodeOf(e.target), by = KEYS[e.key];
  if (!node || e.ctrlKey || e.altKey || e.metaKey) return;
  if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); node.dispatchEvent(new MouseEvent('click', { bubbles: true })); return; }
  if (!by) return;
  e.preventDefault();
  const before = resting.get(node) ?? at(node);
  const now = { x: before.x + by[0] * KEY_STEP, y: before.y + by[1] * KEY_STEP };
  clearTimeout(before.timer);
  now.timer = setTimeout(() => { resting.delete(node); tell(node, now.x, now.y); }, KEYS_REST);
  resting.set(node, now);
  show(node, now.x, now.y);
});

// A picture that has just come fills its frame as far as its words can be read, with the child in the middle.
new MutationObserver(() => {
  for (const svg of document.querySelectorAll('.ecomap:not([data-fits])')) {
    const frame = svg.parentElement;
    if (!frame.clientWidth) continue;
    svg.dataset.fits = '';
    size(frame, Math.max(LEGIBLE, whole(frame)));
    frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
  }
}).observe(document.body, { childList: true, subtree: true });
