'use client';

import type { Editor, EditorEvents } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import type { Upload } from '@/components/fichiers/upload';
import type { FichierRef } from '@/lib/fichiers/schema';

export type ImageSending = { nom: string; percent: number; cancel: () => void };

const NOT_SHOWN = 'Ce fichier est ajouté à l’espace, mais ce n’est pas une image que le texte peut montrer.';

/** Puts an image of the espace at a place of the text, and goes on after it. */
export function placeImage(
  editor: Editor,
  image: Pick<FichierRef, 'id' | 'largeur' | 'hauteur'>,
  alt: string,
  at?: number,
) {
  const content = [
    { type: 'image', attrs: { fichierId: image.id, alt, largeur: image.largeur, hauteur: image.hauteur } },
    { type: 'paragraph' },
  ];
  const chain = editor.chain();
  if (at === undefined) chain.insertContent(content).run();
  else chain.insertContentAt(at, content).run();
}

/** Sends images to the espace one after the other, and puts each where it was dropped or pasted. */
export function useImageUpload(espaceId: string) {
  const [sending, setSending] = useState<ImageSending | null>(null);
  const [error, setError] = useState<string | null>(null);
  const current = useRef<Upload>(undefined);
  useEffect(() => () => current.current?.cancel(), []);

  /** @throws Error in French, when refused or cancelled */
  async function send(file: File): Promise<FichierRef> {
    setError(null);
    const { startUpload } = await import('@/components/fichiers/upload');
    const upload = startUpload({
      slug: 'espace',
      espaceId,
      file,
      onChange: ({ sent, total }) =>
        setSending({
          nom: file.name,
          percent: total > 0 ? Math.floor((sent / total) * 100) : 0,
          cancel: () => upload.cancel(),
        }),
    });
    current.current = upload;
    try {
      const fichier = await upload.done;
      if (!fichier.largeur) throw new Error(NOT_SHOWN);
      return fichier;
    } finally {
      setSending(null);
      current.current = undefined;
    }
  }

  /** @param at a place in the text; null for the selection */
  async function sendInto(editor: Editor, files: File[], at: number | null) {
    let place = at ?? editor.state.selection.to;
    // Others go on typing before it.
    const follow = ({ transaction }: EditorEvents['transaction']) => {
      place = transaction.mapping.map(place);
    };
    editor.on('transaction', follow);
    try {
      for (const file of files) {
        const fichier = await send(file);
        if (editor.isDestroyed || !editor.isEditable) return;
        placeImage(editor, fichier, '', Math.min(place, editor.state.doc.content.size));
      }
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : 'L’envoi a échoué.');
    } finally {
      editor.off('transaction', follow);
    }
  }

  return { sending, error, send, sendInto, forgetError: () => setError(null) };
}
