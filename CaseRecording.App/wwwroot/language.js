// Puts one suggestion of the plain-English helper into the text, where the words still stand there; the draft hears it like any typing.
export function take(field, at, was, instead) {
  const area = document.getElementById(field);
  if (!area) return false;
  // The person may have typed before this place since it was read: the nearest place that still says the same.
  let from = area.value.slice(at, at + was.length) === was ? at : area.value.indexOf(was);
  if (from < 0) return false;
  area.focus();
  area.setRangeText(instead, from, from + was.length, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}
