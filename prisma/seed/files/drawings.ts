import sharp from 'sharp';

const png = (svg: string) => sharp(Buffer.from(svg)).png().toBuffer();
const jpeg = (svg: string) => sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();

type Hand = {
  paper: string;
  skin: string;
  line: string /** Of each finger, thumb first; 1 is a whole one. */;
  fingers: number[];
};

const FINGERS = [
  { x: 250, y: 560, dx: -150, dy: -110 },
  { x: 300, y: 430, dx: -60, dy: -270 },
  { x: 390, y: 400, dx: -10, dy: -310 },
  { x: 480, y: 415, dx: 40, dy: -285 },
  { x: 555, y: 470, dx: 95, dy: -215 },
];

/** A hand as a child of eight draws it, with crayons. */
export function hand({ paper, skin, line, fingers }: Hand) {
  const strokes = FINGERS.map(({ x, y, dx, dy }, index) => {
    const length = fingers[index] ?? 1;
    const path = `M${x} ${y} q${dx * 0.4 * length} ${dy * 0.6 * length} ${dx * length} ${dy * length}`;
    const nail = `<circle cx="${x + dx * length}" cy="${y + dy * length - 6}" r="17" fill="${paper}" stroke="${line}" stroke-width="5"/>`;
    return `<path d="${path}" stroke="${line}" stroke-width="92"/><path d="${path}" stroke="${skin}" stroke-width="78"/>${nail}`;
  }).join('');
  return png(`<svg xmlns="http://www.w3.org/2000/svg" width="840" height="1000" fill="none" stroke-linecap="round" stroke-linejoin="round">
    <rect width="840" height="1000" fill="${paper}"/>
    <path d="M280 980 q10 -160 -20 -260 q-30 -130 30 -260 q130 -70 270 20 q60 150 0 290 q-30 90 -20 220 z" fill="${skin}" stroke="${line}" stroke-width="8"/>
    ${strokes}
    <path d="M300 520 q120 -60 240 10 q10 120 -30 220 q-110 60 -200 0 q-40 -110 -10 -230" fill="${skin}"/>
    <path d="M330 600 q110 -50 190 10 M325 660 q100 -30 170 20 M340 560 q40 90 -10 190" stroke="${line}" stroke-width="5"/>
    <path d="M60 940 l40 -20 M90 955 l30 -40 M720 930 l50 -20 M735 955 l40 -30" stroke="${line}" stroke-width="6"/>
  </svg>`);
}

const chair = (x: number, y: number) => `<rect x="${x}" y="${y}" width="26" height="26" rx="5"/>`;
const wheelchair = (x: number, y: number) =>
  `<circle cx="${x}" cy="${y}" r="22"/><circle cx="${x}" cy="${y}" r="9"/><path d="M${x} ${y - 22} v-18 h14"/>`;
const socket = (x: number, y: number) =>
  `<circle cx="${x}" cy="${y}" r="13" fill="#fff"/><circle cx="${x - 4}" cy="${y}" r="2"/><circle cx="${x + 4}" cy="${y}" r="2"/>`;

/** The dining room from above, eleven metres by eight (100 px are a metre): walls, windows, sockets, door. */
const room = `
  <rect x="50" y="50" width="1100" height="800" stroke-width="12"/>
  <g stroke="#fff" stroke-width="14"><path d="M200 50 h160 M520 50 h160 M840 50 h160"/></g>
  <g stroke-width="3"><path d="M200 44 h160 M200 56 h160 M520 44 h160 M520 56 h160 M840 44 h160 M840 56 h160"/></g>
  <path d="M50 640 h-1" /><path d="M50 760 a120 120 0 0 0 120 -120" stroke-width="3" stroke-dasharray="8 6"/>
  <path d="M50 640 v120" stroke="#fff" stroke-width="14"/><path d="M50 640 h120" stroke-width="4"/>
  <path d="M1150 330 v180" stroke="#fff" stroke-width="14"/>
  ${socket(150, 68)}${socket(440, 68)}${socket(760, 68)}${socket(1132, 240)}${socket(1132, 600)}
  <g stroke-width="3"><path d="M50 895 h1100 M50 883 v24 M1150 883 v24 M1185 50 v800 M1173 50 h24 M1173 850 h24"/></g>`;

const plan = (inside: string, paper = '#fdfcf7') =>
  png(`<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="940" fill="none" stroke="#2b3a55" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">
    <rect width="1240" height="940" fill="${paper}" stroke="none"/>${room}${inside}</svg>`);

export const sketch = () => plan('', '#f6f1e4');

/** The stage against the pantry's wall, the audience in a horseshoe, wheelchairs in front; fewer rows on the door's side. */
export function seating(doorSideRows: number) {
  const chairs = Array.from({ length: 3 }, (_, row) => {
    const far = 700 - row * 120;
    const column = Array.from({ length: 9 }, (_, seat) => chair(far - 26, 235 + seat * 52)).join('');
    const sides = Array.from({ length: 5 }, (_, seat) => {
      const x = far + 40 + seat * 66;
      return chair(x, 170 - row * 44) + (row < doorSideRows ? chair(x, 700 + row * 44) : '');
    }).join('');
    return column + sides;
  }).join('');
  const places = [300, 450, 600].map((y) => wheelchair(748, y)).join('');
  return plan(`
    <rect x="830" y="270" width="300" height="400" fill="#e9d8b4"/><path d="M830 370 h300 M830 470 h300 M830 570 h300" stroke-width="2"/>
    <g fill="#dfe8f5">${chairs}</g><g stroke="#8a2b2b">${places}</g>
    <path d="M180 760 h560 v-20" stroke="#8a2b2b" stroke-width="3" stroke-dasharray="14 10"/>`);
}

/** Four windows lit in a village at night, a pot that steams: a first idea for a poster. */
export function night(sky: string, window: string) {
  const houses = [90, 300, 500, 690]
    .map((x, index) => {
      const top = 760 - (index % 3) * 60;
      return `<path d="M${x} 1060 v${top - 1060} l80 -70 l80 70 v${1060 - top} z" fill="#1d2233"/>
        <rect x="${x + 52}" y="${top + 60}" width="56" height="70" fill="${window}"/>
        <path d="M${x + 80} ${top + 60} v70 M${x + 52} ${top + 95} h56" stroke="#1d2233" stroke-width="5"/>`;
    })
    .join('');
  const flakes = Array.from({ length: 60 }, (_, flake) => {
    const x = (flake * 379) % 900;
    const y = (flake * 211) % 720;
    return `<circle cx="${x}" cy="${y}" r="${2 + (flake % 4)}" fill="#fff" opacity="0.8"/>`;
  }).join('');
  return jpeg(`<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1260" fill="none" stroke-linecap="round">
    <rect width="900" height="1260" fill="${sky}"/>
    <path d="M0 620 q220 -190 420 -60 q230 -210 480 30 v500 h-900 z" fill="#27324d"/>
    <circle cx="700" cy="180" r="70" fill="#f4ead0"/>${flakes}${houses}
    <rect y="1050" width="900" height="210" fill="#eef1f6"/>
    <path d="M370 1090 h160 q0 110 -80 110 q-80 0 -80 -110 z" fill="#7a2a22"/><path d="M355 1090 h190" stroke="#7a2a22" stroke-width="14"/>
    <path d="M410 1060 q-18 -30 0 -55 q18 -28 0 -58 M450 1055 q-18 -32 0 -60 q18 -30 0 -64 M490 1060 q-18 -30 0 -55 q18 -28 0 -58" stroke="#c9cfdb" stroke-width="7"/>
  </svg>`);
}
