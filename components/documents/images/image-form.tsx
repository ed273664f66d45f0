'use client';

import type { Editor } from '@tiptap/react';
import type { FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { ALT_MAX } from '@/lib/documents/images';

/** Changes the words of the selected image, or takes it out of the text; its fichier stays in the espace. */
export function ImageForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const known: unknown = editor.getAttributes('image').alt;

  function close() {
    onDone();
    editor.commands.focus();
  }

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const alt = String(new FormData(event.currentTarget).get('alt') ?? '').trim();
    editor.commands.updateAttributes('image', { alt });
    close();
  }

  return (
    <form
      className="doc-lien"
      onSubmit={apply}
      noValidate
      aria-label="Image"
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <Field
        label="Description de l’image"
        name="alt"
        help="Lue à qui ne voit pas l’image. Vide, l’image est passée sous silence."
        maxLength={ALT_MAX}
        autoComplete="off"
        autoFocus
        optional
        defaultValue={typeof known === 'string' ? known : ''}
      />
      <div className="ligne">
        <Button type="submit" size="petit">
          Enregistrer la description
        </Button>
        <Button
          variant="discret"
          size="petit"
          icon="trash-2"
          onClick={() => {
            editor.chain().focus().deleteSelection().run();
            onDone();
          }}
        >
          Retirer l’image
        </Button>
        <Button variant="discret" size="petit" onClick={close}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
