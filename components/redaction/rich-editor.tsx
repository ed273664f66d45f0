'use client';

import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from 'react';
import { controlProps, FieldFrame } from '@/components/ui/field';
import { RichTools } from './rich-tools';
import type { RichView } from './rich-view';

/** A picture that the text may show. */
export type TextPicture = { address: string; description: string; name: string };

type Frame = Pick<ComponentProps<typeof FieldFrame>, 'help' | 'error' | 'optional'>;
type Props = Frame & {
  /** Names the field, and the editor in its place. */
  label: string;
  name: string;
  id?: string;
  defaultValue: string;
  maxLength: number;
  pictures: readonly TextPicture[];
  /** Said under the field while it is plain. */
  after?: ReactNode;
};

/**
 * A field for Markdown that becomes an editor where scripts run and its code has come: one or the other has the name. The
 * editor writes the same Markdown into the field, which is what the form sends.
 */
export function RichEditor({
  label,
  name,
  id = name,
  help,
  error,
  optional,
  defaultValue,
  maxLength,
  pictures,
  after,
}: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<RichView | null>(null);

  useEffect(() => {
    let gone = false;
    let mounted: RichView | null = null;
    void import('./rich-view').then(
      ({ mountRichView }) => {
        if (gone || !place.current || !area.current) return;
        mounted = mountRichView({ place: place.current, area: area.current, label, id });
        setView(mounted);
      },
      // The network is away: the plain field says the same.
      () => undefined,
    );
    return () => {
      gone = true;
      mounted?.destroy();
      setView(null);
    };
  }, [label, id]);

  const control = controlProps({ name, id, help, error, optional });
  return (
    <FieldFrame {...{ label, id, help, error, optional }} after={view ? undefined : after}>
      <div className={view ? 'redaction redaction-riche' : 'redaction'}>
        {view && <RichTools view={view} pictures={pictures} />}
        <textarea
          {...control}
          id={view ? undefined : id}
          ref={area}
          rows={18}
          maxLength={maxLength}
          defaultValue={defaultValue}
          hidden={view !== null}
          // The server says what is missing, beside the field.
          required={false}
        />
        <div ref={place} hidden={view === null} aria-describedby={control['aria-describedby']} />
      </div>
    </FieldFrame>
  );
}
