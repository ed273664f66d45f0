import { type IconName, iconPaths } from './icon-paths';

/** A drawing beside a word; give `label` only where no word is beside it. */
export function Icon({ name, label, className }: { name: IconName; label?: string; className?: string }) {
  return (
    <>
      <svg className={className ? `ico ${className}` : 'ico'} viewBox="0 0 24 24" aria-hidden="true">
        <path d={iconPaths[name]} />
      </svg>
      {label && <span className="sr">{label}</span>}
    </>
  );
}
