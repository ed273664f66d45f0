'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { Icon } from './icon';

const STAY_MS = 8_000;

/**
 * Says that something is done, at the foot of the window, for eight seconds, longer while it is hovered or focused. The
 * parent mounts it and unmounts it in `onClose`; `action` is typically « Annuler ».
 */
export function Toast({
  children,
  action,
  onClose,
}: {
  children: ReactNode;
  action?: ReactNode;
  onClose: () => void;
}) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onClose, STAY_MS);
    return () => clearTimeout(timer);
  }, [held, onClose]);
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
        <Icon name="check" />
        <span>{children}</span>
        {action}
      </div>
    </div>
  );
}
