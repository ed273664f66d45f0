import sharp from 'sharp';

/** Where a photo says it was taken, as telephones write it. */
const gps = {
  IFD0: { Make: 'Tréteaux', Copyright: 'Anne' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '48/1 10/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '6/1 27/1 0/1',
  },
};

const canvas = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } });

/** A photo with its place, lying on its side. */
export const aPhoto = (format: 'jpeg' | 'png' | 'webp' | 'avif', width = 640, height = 480) =>
  canvas(width, height)
    .withExif(gps)
    .withIccProfile('p3')
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer();

export const aPicture = (format: 'jpeg' | 'png' | 'webp' | 'gif', width = 640, height = 480) =>
  canvas(width, height).toFormat(format).toBuffer();
