'use client';

import type { Editor } from '@tiptap/react';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { typedHref } from '@/lib/documents/links';

/** Sets, changes or removes the link under the caret; without a selection the address itself becomes the words. */
export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const known: unknown = editor.getAttributes('link').href;
  const [error, setError] = useState<string>();

  function close() {
    onDone();
    editor.commands.focus();
  }

  function apply(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('adresse') ?? '');
    const href = typedHref(typed);
    if (!href) return setError('Donnez une adresse complète, par exemple https://exemple.fr.');
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !editor.isActive('link'))
      chain.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] });
    else chain.setLink({ href });
    chain.run();
    close();
  }

  return (
    <form
      className="doc-lien"
      onSubmit={apply}
      noValidate
      aria-label="Lien"
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <Field
        label="Adresse du lien"
        name="adresse"
        type="url"
        autoComplete="off"
        autoFocus
        defaultValue={typeof known === 'string' ? known : ''}
        error={error}
      />
      <div className="ligne">
        <Button type="submit" size="petit">
          Poser le lien
        </Button>
        {typeof known === 'string' && (
          <Button
            variant="discret"
            size="petit"
            icon="unlink"
            onClick={() => {
              editor.chain().focus().extendMarkRange('link').unsetLink().run();
              close();
            }}
          >
            Retirer le lien
          </Button>
        )}
        <Button variant="discret" size="petit" onClick={close}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
