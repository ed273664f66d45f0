export type ButtonLook = {
  variant?: 'principal' | 'secondaire' | 'discret' | 'danger';
  /** `icone` is a square of 44 px: its children are then hidden words. */
  size?: 'petit' | 'large' | 'icone';
};

/** The classes of a button. Apart from the components: a script that needs only these loads neither links nor icons. */
export function buttonClass({ variant = 'principal', size }: ButtonLook, className?: string) {
  const classes = ['btn'];
  if (variant !== 'principal') classes.push(`btn--${variant}`);
  if (size) classes.push(`btn--${size}`);
  if (className) classes.push(className);
  return classes.join(' ');
}
