// Two versions of one text, shown so that a person can choose: the other one, with what differs marked, and three ways on.
const AROUND = 160;

export function compare(place, mine, other, chosen) {
  const [before, changed, after] = differing(mine, other.text);
  const words = document.createElement('p');
  words.className = 'strong';
  words.textContent = other.id
    ? 'An earlier window on this laptop kept the text below, which was never sent. What is in the box above was saved since, or is being typed now. Both are kept until you choose.'
    : `Another window or computer saved the text below${other.at ? ` at ${other.at}` : ''}. Yours is in the box above and is kept too. Nothing is handed in until you choose.`;
  const text = document.createElement('p');
  text.className = 'note-text';
  const mark = document.createElement('mark');
  mark.textContent = changed;
  text.append(before.length > AROUND ? `… ${before.slice(-AROUND)}` : before, mark, after.length > AROUND ? `${after.slice(0, AROUND)} …` : after);
  if (changed === '') text.append(document.createTextNode(' (yours has more words; this one has none of its own)'));
  const ways = document.createElement('div');
  ways.className = 'line-up';
  for (const [choice, says] of [['mine', 'Keep what is in the box'], ['other', 'Take this text instead'], ['both', 'Put this text below mine']]) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', className: 'button', textContent: says, onclick: () => chosen(choice) });
    ways.append(button);
  }
  place.replaceChildren(words, text, ways);
}

// What both begin and end with, and what stands between in the other.
function differing(mine, other) {
  const least = Math.min(mine.length, other.length);
  let start = 0, end = 0;
  while (start < least && mine[start] === other[start]) start++;
  while (end < least - start && mine[mine.length - 1 - end] === other[other.length - 1 - end]) end++;
  return [other.slice(0, start), other.slice(start, other.length - end), other.slice(other.length - end)];
}
