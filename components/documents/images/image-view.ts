import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { NodeView } from '@tiptap/pm/view';
import { imageAttributes, readImage } from '@/lib/documents/images';

/** Draws an image of the text, and « Image retirée » in its place once its fichier is gone. */
class ImageView implements NodeView {
  readonly dom = document.createElement('figure');
  #node: Node;

  constructor(node: Node) {
    this.#node = node;
    this.dom.className = 'doc-image';
    this.#draw();
  }

  update(node: Node) {
    if (node.type !== this.#node.type) return false;
    const changed = !node.hasMarkup(node.type, this.#node.attrs);
    this.#node = node;
    if (changed) this.#draw();
    return true;
  }

  ignoreMutation() {
    return true;
  }

  #draw() {
    const image = readImage(this.#node.attrs);
    if (!image) return this.#drawGone();
    const { src, alt, width, height } = imageAttributes(image);
    const picture = document.createElement('img');
    picture.onerror = () => this.#drawGone(alt);
    picture.alt = alt;
    if (width && height) {
      picture.width = width;
      picture.height = height;
    }
    picture.src = src;
    this.dom.replaceChildren(picture);
  }

  #drawGone(alt = '') {
    const words = document.createElement('p');
    words.className = 'doc-image-retiree';
    words.textContent = alt ? `Image retirée : ${alt}` : 'Image retirée';
    this.dom.replaceChildren(words);
  }
}

type Options = { onFiles: (files: File[], at: number | null) => boolean };

/** Images in the editor: how they look, and files dropped or pasted into the text. */
export const EditorImages = Extension.create<Options>({
  name: 'editorImages',

  addOptions: () => ({ onFiles: () => false }),

  addProseMirrorPlugins() {
    const take = (files: FileList | undefined, at: number | null) => {
      const pictures = [...(files ?? [])].filter(({ type }) => type.startsWith('image/'));
      return pictures.length > 0 && this.options.onFiles(pictures, at);
    };
    return [
      new Plugin({
        props: {
          nodeViews: { image: (node) => new ImageView(node) },
          handlePaste: (_view, event) => {
            const { clipboardData } = event;
            // Word and spreadsheets put a picture of the text beside the text itself.
            if (clipboardData?.types.includes('text/html') && clipboardData.getData('text/plain'))
              return false;
            return take(clipboardData?.files, null);
          },
          handleDrop: (view, event, _slice, moved) => {
            if (moved) return false;
            const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null;
            if (!take(event.dataTransfer?.files, at)) return false;
            event.preventDefault();
            return true;
          },
        },
      }),
    ];
  },
});
