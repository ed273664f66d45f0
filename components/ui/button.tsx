import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { type ButtonLook, buttonClass } from './button-class';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

type Look = ButtonLook & { icon?: IconName };

function Content({ size, icon, children }: Look & { children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {size === 'icone' ? <span className="sr">{children}</span> : children}
    </>
  );
}

/** For an act inside a page. For an address, use ButtonLink. */
export function Button({
  variant,
  size,
  icon,
  className,
  children,
  type = 'button',
  ...rest
}: Look & ComponentProps<'button'>) {
  return (
    <button {...rest} type={type} className={buttonClass({ variant, size }, className)}>
      <Content size={size} icon={icon}>
        {children}
      </Content>
    </button>
  );
}

export function ButtonLink({
  variant,
  size,
  icon,
  className,
  children,
  ...rest
}: Look & ComponentProps<typeof Link>) {
  return (
    <Link {...rest} className={buttonClass({ variant, size }, className)}>
      <Content size={size} icon={icon}>
        {children}
      </Content>
    </Link>
  );
}
