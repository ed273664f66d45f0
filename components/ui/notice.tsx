import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

const ICONS = {
  information: 'info',
  reussite: 'circle-check',
  attention: 'circle-alert',
  erreur: 'triangle-alert',
} as const satisfies Record<string, IconName>;

/** Something to know, in its place on the page. With `live`, it is read out when it appears. */
export function Notice({
  tone,
  title,
  icon,
  live = false,
  children,
}: {
  tone: keyof typeof ICONS;
  title: ReactNode;
  icon?: IconName;
  live?: boolean;
  children?: ReactNode;
}) {
  const role = live ? (tone === 'erreur' ? 'alert' : 'status') : undefined;
  return (
    <div className={tone === 'information' ? 'avis' : `avis avis--${tone}`} role={role}>
      <Icon name={icon ?? ICONS[tone]} />
      <div>
        <p className="gras">{title}</p>
        {children && <div className="petit">{children}</div>}
      </div>
    </div>
  );
}
