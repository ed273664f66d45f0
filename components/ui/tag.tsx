import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

/** A quiet word on pale wood: a discipline, a place. */
export function Tag({ children, icon }: { children: ReactNode; icon?: IconName }) {
  return (
    <span className="puce">
      {icon && <Icon name={icon} />} {children}
    </span>
  );
}
