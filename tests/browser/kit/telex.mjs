// Hands that type Vietnamese. An input method of Windows (Unikey, EVKey, OpenKey) sees the keys, keeps what it has put
// together, and mends it by sending Backspace and the new letters in one burst; others hold a composition open. Both are
// sent here to the engine itself, all events of a word at once and none waited for.

/** What stands in the field after each key of Telex, for the words the stories type. */
const TELEX = {
  'Thạch': ['T', 'Th', 'Tha', 'Thac', 'Thach', 'Thạch'],
  'Thị': ['T', 'Th', 'Thi', 'Thị'],
  'Sa': ['S', 'Sa'],
  'Ry': ['R', 'Ry'],
  'Nguyễn': ['N', 'Ng', 'Ngu', 'Nguy', 'Nguye', 'Nguyê', 'Nguyên', 'Nguyễn'],
  'Hữu': ['H', 'Hu', 'Hư', 'Hưu', 'Hữu'],
  'Phước': ['P', 'Ph', 'Phu', 'Phuo', 'Phươ', 'Phươc', 'Phước'],
  'Đặng': ['D', 'Đ', 'Đa', 'Đă', 'Đăn', 'Đăng', 'Đặng'],
  'Quốc': ['Q', 'Qu', 'Quo', 'Quô', 'Quôc', 'Quốc'],
  'Cường': ['C', 'Cu', 'Cuo', 'Cươ', 'Cươn', 'Cương', 'Cường'],
};

/** Names made of those words. */
export const NAMES = ['Thạch Thị Sa Ry', 'Nguyễn Hữu Phước', 'Đặng Quốc Cường'];

const VK = { Backspace: 8, ArrowLeft: 37, ' ': 32 };
/** A letter that no key carries: the machine's packet of one character. */
const PACKET = 231;

/** The steps from one state to the next: how many letters go, which come. */
function mended(before, after) {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same += 1;
  return { away: before.length - same, come: [...after.slice(same)] };
}

function key(send, name, modifiers = 0) {
  const about = { key: name, code: name === ' ' ? 'Space' : name, windowsVirtualKeyCode: VK[name], modifiers };
  return [
    send('Input.dispatchKeyEvent', { type: name === ' ' ? 'keyDown' : 'rawKeyDown', ...(name === ' ' && { text: ' ' }), ...about }),
    send('Input.dispatchKeyEvent', { type: 'keyUp', ...about }),
  ];
}

function letter(send, char) {
  const about = { key: char, windowsVirtualKeyCode: PACKET };
  return [send('Input.dispatchKeyEvent', { type: 'keyDown', text: char, ...about }), send('Input.dispatchKeyEvent', { type: 'keyUp', ...about })];
}

/** How a mended word is sent, by the habit of the program. */
const HABITS = {
  /** Backspace, then the letters. */
  backspaces: (send, { away, come }) => [
    ...Array.from({ length: away }, () => key(send, 'Backspace')).flat(),
    ...come.flatMap((char) => letter(send, char)),
  ],
  /** Against suggestions of browsers: first a letter that shows nothing, then one Backspace more. */
  'an empty letter first': (send, { away, come }) => [
    ...(away > 0 ? letter(send, '\u202f') : []),
    ...Array.from({ length: away > 0 ? away + 1 : 0 }, () => key(send, 'Backspace')).flat(),
    ...come.flatMap((char) => letter(send, char)),
  ],
  /** What is to go is selected backwards and typed over. */
  selecting: (send, { away, come }) => [
    ...Array.from({ length: away }, () => key(send, 'ArrowLeft', 8)).flat(),
    ...come.flatMap((char) => letter(send, char)),
  ],
};

/** Types a name as a program with this habit does. */
async function burst(page, name, habit) {
  const engine = await page.context().newCDPSession(page);
  const sent = [];
  const send = (method, params) => engine.send(method, params);
  for (const [index, word] of name.split(' ').entries()) {
    if (index > 0) sent.push(...key(send, ' '));
    let before = '';
    for (const after of TELEX[word]) {
      sent.push(...HABITS[habit](send, mended(before, after)));
      before = after;
    }
  }
  await Promise.all(sent);
  await engine.detach();
}

/** Types a name holding a composition open for each word, as the method that comes with Windows does. */
async function composed(page, name) {
  const engine = await page.context().newCDPSession(page);
  const sent = [];
  for (const [index, word] of name.split(' ').entries()) {
    if (index > 0) sent.push(...key((method, params) => engine.send(method, params), ' '));
    for (const text of TELEX[word]) {
      sent.push(engine.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }));
    }
    sent.push(engine.send('Input.insertText', { text: word }));
  }
  await Promise.all(sent);
  await engine.detach();
}

/** Every way of typing a name: its title and how. */
export const WAYS = [
  ...Object.keys(HABITS).map((habit) => [habit, (page, name) => burst(page, name, habit)]),
  ['a composition held open', composed],
];
