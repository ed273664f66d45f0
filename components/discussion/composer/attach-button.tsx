import { useRef } from 'react';
import { Icon } from '@/components/ui/icon';

/** Chooses photos or files of this device; on a phone, also a photo taken now. */
export function AttachButton({ closed, add }: { closed: boolean; add: (files: File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          add([...(event.target.files ?? [])]);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
      <button
        type="button"
        className="btn btn--discret btn--icone joindre"
        aria-disabled={closed || undefined}
        onClick={() => {
          if (!closed) input.current?.click();
        }}
      >
        <Icon name="paperclip" />
        <span className="sr">Joindre des photos ou des fichiers</span>
      </button>
    </>
  );
}
