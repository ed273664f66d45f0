'use client';

import { type ComponentProps, lazy, Suspense, useId, useRef, useState } from 'react';
import type { AskNames } from '@/components/mentions/area-mentions';
import { controlProps, FieldFrame } from '@/components/ui/field';
import { RichText } from '@/components/ui/rich-text';
import { useHydrated } from '@/components/ui/use-hydrated';
import { markOfKeys, Toolbar, writeMark } from './toolbar';

type Frame = Pick<ComponentProps<typeof FieldFrame>, 'label' | 'help' | 'error' | 'optional'>;
type Props = Frame & {
  name: string;
  id?: string;
  /** The HTML of what is typed, made by the server. Without it there is no « Aperçu ». */
  preview?: (text: string) => Promise<string | null>;
  /** Whom one may name with @. Without it no name is offered. The same function at each turn. */
  names?: AskNames;
} & Omit<ComponentProps<'textarea'>, 'name' | 'id' | 'ref'>;

/** Loaded at the first @. */
const AreaMentions = lazy(async () => ({
  default: (await import('@/components/mentions/area-mentions')).AreaMentions,
}));

/**
 * A field for Markdown: a plain one, with buttons that write its marks and a preview where scripts run. The field is what
 * the form sends, with or without them.
 */
export function TextField({ label, name, id = name, help, error, optional, preview, names, ...rest }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const hydrated = useHydrated();
  const [shown, setShown] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const [naming, setNaming] = useState(false);
  const apercu = useId();

  async function toggle() {
    if (shown !== null || !preview) {
      setShown(null);
      return;
    }
    setFailed(false);
    try {
      const drawn = await preview(area.current?.value ?? '');
      setShown(drawn);
      setFailed(drawn === null);
    } catch {
      setFailed(true);
    }
  }

  return (
    <FieldFrame {...{ label, id, help, error, optional }}>
      <div className="redaction">
        {hydrated && (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset would be one more field of the form
          <div className="redaction-outils" role="group" aria-label="Mise en forme">
            <Toolbar area={area} disabled={shown !== null} />
            {preview && (
              <button
                type="button"
                className="btn btn--discret btn--petit redaction-apercu"
                aria-pressed={shown !== null}
                aria-controls={apercu}
                onClick={() => void toggle()}
              >
                Aperçu
              </button>
            )}
          </div>
        )}
        <div className="completion">
          <textarea
            {...controlProps({ name, id, help, error, optional })}
            {...rest}
            ref={area}
            hidden={shown !== null}
            onInput={(event) => {
              if (names && event.currentTarget.value.includes('@')) setNaming(true);
              rest.onInput?.(event);
            }}
            onKeyDown={(event) => {
              const kind = markOfKeys(event);
              if (kind) {
                event.preventDefault();
                void writeMark(event.currentTarget, kind);
              }
              rest.onKeyDown?.(event);
            }}
          />
          {naming && names && (
            <Suspense fallback={null}>
              <AreaMentions area={area} ask={names} />
            </Suspense>
          )}
        </div>
        <div id={apercu} aria-live="polite">
          {shown !== null &&
            (shown === '' ? (
              <p className="doux redaction-rendu">Rien à montrer pour l’instant.</p>
            ) : (
              <RichText html={shown} className="redaction-rendu" />
            ))}
        </div>
        {failed && (
          <p className="petit" role="alert">
            L’aperçu n’a pas pu être fait. Réessayez dans un instant.
          </p>
        )}
      </div>
    </FieldFrame>
  );
}
