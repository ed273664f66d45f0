/** Bits, most significant first; `ue` writes Exp-Golomb numbers. */
class Bits {
  private readonly bits: number[] = [];
  u(value: number, count: number) {
    for (let at = count - 1; at >= 0; at -= 1) this.bits.push(Math.floor(value / 2 ** at) & 1);
    return this;
  }
  ue(...values: number[]) {
    for (const value of values) {
      const length = Math.floor(Math.log2(value + 1));
      this.u(0, length).u(value + 1, length + 1);
    }
    return this;
  }
  align() {
    while (this.bits.length % 8 !== 0) this.bits.push(0);
    return this;
  }
  stop() {
    return this.u(1, 1).align();
  }
  bytes() {
    const bytes = Buffer.alloc(this.bits.length / 8);
    for (const [at, bit] of this.bits.entries())
      if (bit) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (0x80 >> (at & 7));
    return bytes;
  }
}

const RANGE_LPS = [
  [128, 176, 208, 240],
  [128, 167, 197, 227],
  [128, 158, 187, 216],
  [123, 150, 178, 205],
  [116, 142, 169, 195],
  [111, 135, 160, 185],
  [105, 128, 152, 175],
  [100, 122, 144, 166],
  [95, 116, 137, 158],
  [90, 110, 130, 150],
  [85, 104, 123, 142],
  [81, 99, 117, 135],
  [77, 94, 111, 128],
];

/** The arithmetic coder of HEVC (9.3.5), as far as raw blocks need it. */
class Coder {
  private low = 0;
  private range = 510;
  private first = true;
  private outstanding = 0;
  constructor(private readonly out: Bits) {}
  /** A bin that is what its context expects; `state` tells how often it was. */
  expected(state: number) {
    this.range -= RANGE_LPS[state]?.[(this.range >> 6) & 3] ?? 0;
    this.renormalise();
  }
  terminate(end: boolean) {
    this.range -= 2;
    if (!end) return this.renormalise();
    this.low += this.range;
    this.range = 2;
    this.renormalise();
    this.put((this.low >> 9) & 1);
    this.out.u(((this.low >> 7) & 3) | 1, 2);
  }
  private renormalise() {
    while (this.range < 256) {
      if (this.low < 256) this.put(0);
      else if (this.low >= 512) {
        this.low -= 512;
        this.put(1);
      } else {
        this.low -= 256;
        this.outstanding += 1;
      }
      this.range <<= 1;
      this.low <<= 1;
    }
  }
  private put(bit: number) {
    if (this.first) this.first = false;
    else this.out.u(bit, 1);
    for (; this.outstanding > 0; this.outstanding -= 1) this.out.u(1 - bit, 1);
  }
}

const BLOCK = 16;
const PROFILE = [0x03, 0x70, 0, 0, 0, 0x90, 0, 0, 0, 0, 0, 30];

/** Three bytes that would begin another unit are kept apart. */
function unit(type: number, payload: Buffer) {
  const out = [type << 1, 1];
  let zeros = 0;
  for (const byte of payload) {
    if (zeros >= 2 && byte <= 3) {
      out.push(3);
      zeros = 0;
    }
    out.push(byte);
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return Buffer.from(out);
}

const profile = (bits: Bits) => {
  for (const byte of PROFILE) bits.u(byte, 8);
  return bits;
};

const videoSet = () =>
  unit(
    32,
    profile(new Bits().u(0, 4).u(3, 2).u(0, 6).u(0, 3).u(1, 1).u(0xffff, 16))
      .u(1, 1)
      .ue(0, 0, 0)
      .u(0, 6)
      .ue(0)
      .u(0, 2)
      .stop()
      .bytes(),
  );

const sequenceSet = (width: number, height: number) =>
  unit(
    33,
    profile(new Bits().u(0, 4).u(0, 3).u(1, 1))
      .ue(0, 1, width, height)
      .u(0, 1)
      .ue(0, 0, 0)
      .u(1, 1)
      .ue(0, 0, 0)
      // Blocks of 16, transforms of 4 to 16, raw blocks of 16 in eight bits.
      .ue(1, 0, 0, 2, 0, 0)
      .u(0, 3)
      .u(1, 1)
      .u(7, 4)
      .u(7, 4)
      .ue(1, 0)
      .u(1, 1)
      .ue(0)
      .u(0, 5)
      .stop()
      .bytes(),
  );

const pictureSet = () =>
  unit(34, new Bits().ue(0, 0).u(0, 7).ue(0, 0, 0).u(0, 3).ue(0, 0).u(0, 10).ue(0).u(0, 2).stop().bytes());

/** Grey blocks, each a little lighter than the one before; twelve at most. */
function slice(blocks: number) {
  const bits = new Bits().u(1, 1).u(0, 1).ue(0, 2, 0).stop();
  let coder = new Coder(bits);
  for (let block = 0; block < blocks; block += 1) {
    coder.expected(block);
    coder.terminate(true);
    bits.align();
    for (let at = 0; at < BLOCK * BLOCK; at += 1) bits.u(60 + block * 12, 8);
    for (let at = 0; at < (BLOCK * BLOCK) / 2; at += 1) bits.u(128, 8);
    coder = new Coder(bits);
    coder.terminate(block === blocks - 1);
  }
  return unit(20, bits.align().bytes());
}

const number = (value: number, size: number) => {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntBE(value, 0, size);
  return bytes;
};
function box(type: string, ...inside: (Buffer | string)[]) {
  const body = Buffer.concat(
    inside.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)),
  );
  return Buffer.concat([number(body.length + 8, 4), Buffer.from(type, 'latin1'), body]);
}

/** A photo as a telephone wraps it, of four by three raw blocks, written by hand: nothing here can encode one. */
export function aHeic(): Buffer {
  const [width, height] = [4 * BLOCK, 3 * BLOCK];
  const sets = [videoSet(), sequenceSet(width, height), pictureSet()];
  const arrays = sets.flatMap((set, index) => [
    number(0xa0 + index, 1),
    number(1, 2),
    number(set.length, 2),
    set,
  ]);
  const hvcC = box(
    'hvcC',
    number(1, 1),
    Buffer.from(PROFILE),
    Buffer.from([0xf0, 0, 0xfc, 0xfd, 0xf8, 0xf8, 0, 0, 0x0f, sets.length]),
    ...arrays,
  );
  const picture = slice(12);
  const data = Buffer.concat([number(picture.length, 4), picture]);
  const metaAt = (offset: number) =>
    box(
      'meta',
      number(0, 4),
      box('hdlr', Buffer.alloc(8), 'pict', Buffer.alloc(13)),
      box('pitm', number(0, 4), number(1, 2)),
      box(
        'iloc',
        number(0, 4),
        number(0x4400, 2),
        number(1, 2),
        number(1, 2),
        number(0, 2),
        number(1, 2),
        number(offset, 4),
        number(data.length, 4),
      ),
      box(
        'iinf',
        number(0, 4),
        number(1, 2),
        box('infe', number(0x02000000, 4), number(1, 2), number(0, 2), 'hvc1', number(0, 1)),
      ),
      box(
        'iprp',
        box('ipco', hvcC, box('ispe', number(0, 4), number(width, 4), number(height, 4))),
        box('ipma', number(0, 4), number(1, 4), number(1, 2), number(2, 1), number(0x81, 1), number(0x82, 1)),
      ),
    );
  const ftyp = box('ftyp', 'heic', number(0, 4), 'mif1heic');
  const offset = ftyp.length + metaAt(0).length + 8;
  return Buffer.concat([ftyp, metaAt(offset), box('mdat', data)]);
}
