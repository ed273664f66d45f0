import { Node } from '@tiptap/core';
import { imageAttributes, readImage } from './images';

const number = (value: string | null) => (value && /^\d{1,6}$/.test(value) ? Number(value) : null);

/**
 * An image of the espace, alone on its line. Only the id of its fichier is stored, never an address: what is pasted from
 * elsewhere brings no picture of elsewhere.
 */
export const ImageNode = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      fichierId: { default: null },
      alt: { default: '' },
      largeur: { default: null },
      hauteur: { default: null },
    };
  },

  parseHTML() {
    return [
      {
        tag: 'img[data-fichier-id]',
        getAttrs: (element) => ({
          fichierId: element.getAttribute('data-fichier-id'),
          alt: element.getAttribute('alt') ?? '',
          largeur: number(element.getAttribute('width')),
          hauteur: number(element.getAttribute('height')),
        }),
      },
    ];
  },

  renderHTML({ node }) {
    const image = readImage(node.attrs);
    if (!image) return ['p', { class: 'doc-image-retiree' }, 'Image retirée'];
    return ['img', { ...imageAttributes(image), 'data-fichier-id': image.fichierId }];
  },
});
