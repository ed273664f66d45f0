'use client';

import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import { Icon } from './icon';

const STAY_MS = 8_000;

/**
 * Says that something is done, at the foot of the window, for eight seconds, longer while it is hovered or focused. The
 * parent mounts it and unmounts it in `onClose`; `action` is typically « Annuler ».
 */
export function Toast({
  children,
  action,
  tone = 'fait',
  onClose,
}: {
  children: ReactNode;
  action?: ReactNode;
  tone?: 'fait' | 'erreur';
  onClose: () => void;
}) {
  const [held, setHeld] = useState(false);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(close, STAY_MS);
    return () => clearTimeout(timer);
  }, [held]);
  return (
    <div className="toast-zone" role="status">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hovering and focusing only keep it on the screen */}
      <div
        className="toast"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        <Icon name={tone === 'fait' ? 'check' : 'triangle-alert'} />
        <span>{children}</span>
        {action}
      </div>
    </div>
  );
}
