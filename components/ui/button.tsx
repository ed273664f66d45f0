import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export type ButtonLook = {
  variant?: 'principal' | 'secondaire' | 'discret' | 'danger';
  /** `icone` is a square of 44 px: its children are then hidden words. */
  size?: 'petit' | 'large' | 'icone';
  icon?: IconName;
};

export function buttonClass({ variant = 'principal', size }: ButtonLook, className?: string) {
  const classes = ['btn'];
  if (variant !== 'principal') classes.push(`btn--${variant}`);
  if (size) classes.push(`btn--${size}`);
  if (className) classes.push(className);
  return classes.join(' ');
}

export function ButtonContent({ size, icon, children }: ButtonLook & { children: ReactNode }) {
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
}: ButtonLook & ComponentProps<'button'>) {
  return (
    <button {...rest} type={type} className={buttonClass({ variant, size }, className)}>
      <ButtonContent size={size} icon={icon}>
        {children}
      </ButtonContent>
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
}: ButtonLook & ComponentProps<typeof Link>) {
  return (
    <Link {...rest} className={buttonClass({ variant, size }, className)}>
      <ButtonContent size={size} icon={icon}>
        {children}
      </ButtonContent>
    </Link>
  );
}
