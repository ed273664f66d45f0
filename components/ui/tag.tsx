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

/** A state: never told by its colour alone. */
export function Badge({
  children,
  icon,
  tone = 'statut',
}: {
  children: ReactNode;
  icon?: IconName;
  tone?: 'statut' | 'sapin' | 'vermillon' | 'rideau';
}) {
  return (
    <span className={`pastille pastille--${tone}`}>
      {icon && <Icon name={icon} />} {children}
    </span>
  );
}
