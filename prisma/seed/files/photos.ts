import sharp from 'sharp';

type Colours = readonly [ground: string, light: string];

const WIDTH = 1600;
const HEIGHT = 1066;
const drawn = (inside: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 1600 1066">${inside}</svg>`,
    ),
  )
    .jpeg({ quality: 84 })
    .toBuffer();

const times = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');
/** The same unevenness at each start. */
const uneven = (index: number, most: number) => ((index * 7_919) % 97) * (most / 97);

/** A stage between two curtains, three spots of light on the boards. */
const scene = ([ground, light]: Colours) =>
  drawn(`<rect width="1600" height="1066" fill="${ground}"/>
    ${times(3, (i) => `<path d="M${420 + i * 380} 60 L${250 + i * 380} 900 H${590 + i * 380} Z" fill="${light}" opacity=".18"/>`)}
    ${times(3, (i) => `<rect x="${395 + i * 380}" y="30" width="50" height="46" rx="8" fill="#111"/>`)}
    <path d="M0 860 H1600 V1066 H0 Z" fill="${light}" opacity=".55"/>
    ${times(3, (i) => `<ellipse cx="${420 + i * 380}" cy="900" rx="190" ry="38" fill="${light}" opacity=".8"/>`)}
    <g fill="#111">${times(2, (i) => `<g transform="translate(${640 + i * 260} 640)"><circle cx="0" cy="0" r="40"/><path d="M-46 60 h92 l20 200 h-132 z"/></g>`)}</g>
    <g fill="#5d1420">${times(5, (i) => `<rect x="${i * 46}" y="0" width="34" height="1066" rx="17"/><rect x="${1566 - i * 46}" y="0" width="34" height="1066" rx="17"/>`)}</g>`);

/** A large house with a door for carts, under hills. */
const facade = ([ground, light]: Colours) =>
  drawn(`<rect width="1600" height="1066" fill="${ground}"/>
    <path d="M0 560 Q300 360 640 520 T1200 430 T1600 540 V1066 H0 Z" fill="#5f7d5a" opacity=".55"/>
    <path d="M0 700 Q400 560 900 680 T1600 640 V1066 H0 Z" fill="#44603f" opacity=".7"/>
    <path d="M380 480 L800 250 L1220 480 V930 H380 Z" fill="#f4ead6"/>
    <path d="M330 510 L800 230 L1270 510 L1240 545 L800 290 L360 545 Z" fill="${light}"/>
    <path d="M660 930 V700 a140 140 0 0 1 280 0 V930 Z" fill="${light}"/><path d="M800 560 V930" stroke="#f4ead6" stroke-width="8"/>
    <g fill="#2d3a44">${times(2, (i) => `<rect x="${455 + i * 560}" y="600" width="120" height="150" rx="6"/>`)}</g>
    <rect y="930" width="1600" height="136" fill="#8d8668"/>`);

/** Shelves, or pictures in a row, and a low table. */
const rayons = ([ground, light]: Colours) =>
  drawn(`<rect width="1600" height="1066" fill="${ground}"/>
    ${times(3, (row) => `<rect x="90" y="${300 + row * 210}" width="1420" height="18" fill="#9b7a4b"/>${times(32, (i) => `<rect x="${100 + i * 44}" y="${130 + row * 210 + uneven(i + row * 5, 50)}" width="${26 + uneven(i, 14)}" height="${170 - uneven(i + row * 5, 50)}" fill="${['#3f6b5c', light, '#c9973f', '#31506b', '#8b5d7a'][(i + row) % 5]}"/>`)}`)}
    <ellipse cx="800" cy="950" rx="360" ry="52" fill="#9b7a4b"/><rect x="770" y="950" width="60" height="116" fill="#7d5f36"/>`);

/** Firs at night, a fire, people seated around it. */
const clairiere = ([ground, light]: Colours) =>
  drawn(`<rect width="1600" height="1066" fill="${ground}"/><circle cx="1240" cy="190" r="70" fill="${light}" opacity=".85"/>
    <g fill="#0c1f1a">${times(15, (i) => `<path d="M${i * 115} ${900 - uneven(i, 90)} l58 -${420 + uneven(i, 200)} l58 ${420 + uneven(i, 200)} z"/>`)}</g>
    <rect y="840" width="1600" height="226" fill="#12271f"/><ellipse cx="800" cy="930" rx="430" ry="110" fill="${light}" opacity=".25"/>
    <path d="M800 700 q90 110 40 210 h-90 q-60 -80 50 -210" fill="${light}"/><path d="M800 790 q40 60 14 120 h-40 q-24 -50 26 -120" fill="#fff3c9"/>
    <g fill="#060f0c">${times(6, (i) => `<g transform="translate(${370 + i * 172} ${i % 5 === 0 ? 880 : 950})"><circle r="34"/><path d="M-48 40 h96 l24 90 h-144 z"/></g>`)}</g>`);

/** A bench under a window, and what one works with. */
const atelier = ([ground, light]: Colours) =>
  drawn(`<rect width="1600" height="1066" fill="${ground}"/>
    <rect x="520" y="110" width="560" height="420" fill="#eef6fb"/><path d="M800 110 V530 M520 320 H1080" stroke="${light}" stroke-width="16"/><rect x="500" y="90" width="600" height="460" fill="none" stroke="${light}" stroke-width="26"/>
    <g fill="none" stroke="${light}" stroke-width="12" stroke-linecap="round">${times(7, (i) => `<path d="M${120 + i * 52} 180 v${120 + uneven(i, 120)}"/><path d="M${1190 + i * 52} 180 v${110 + uneven(i + 3, 130)}"/>`)}</g>
    <rect x="60" y="690" width="1480" height="60" fill="#b98b52"/><rect x="140" y="750" width="60" height="316" fill="#8f6534"/><rect x="1400" y="750" width="60" height="316" fill="#8f6534"/>
    <g transform="translate(700 470) rotate(12)"><path d="M0 120 q-70 -10 -64 -80 q4 -46 44 -56 q-16 -64 20 -64 q36 0 20 64 q40 10 44 56 q6 70 -64 80" fill="#a8562a"/><rect x="-7" y="-250" width="14" height="260" fill="#3a2415"/></g>
    ${times(4, (i) => `<rect x="${930 + i * 120}" y="${640 - uneven(i, 30)}" width="84" height="${50 + uneven(i, 30)}" fill="${light}" opacity="${0.55 + i * 0.1}"/>`)}`);

/** Rows of armchairs before a lit screen. */
const ecran = ([ground, light]: Colours) =>
  drawn(`<rect width="1600" height="1066" fill="${ground}"/><rect x="250" y="110" width="1100" height="470" rx="10" fill="${light}"/>
    <path d="M250 580 L60 1066 H1540 L1350 580 Z" fill="${light}" opacity=".1"/>
    ${times(3, (row) => times(11 - row, (i) => `<rect x="${120 + row * 62 + i * 126}" y="${680 + row * 130}" width="104" height="150" rx="30" fill="#8a2b35" opacity="${0.65 + row * 0.17}"/>`))}`);

export const photos = { scene, facade, rayons, clairiere, atelier, ecran };
