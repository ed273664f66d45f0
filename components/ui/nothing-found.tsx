import { ButtonLink } from './button';
import { EmptyState } from './empty-state';

/** A search of a list that found nothing: what was looked for, and the way back to all of it. */
export const NothingFound = ({ q, href, label }: { q: string; href: string; label: string }) => (
  <EmptyState
    drawing="introuvable"
    title={`Rien ne répond à «\u00a0${q}\u00a0»`}
    action={
      <ButtonLink href={href} variant="secondaire" prefetch={false}>
        {label}
      </ButtonLink>
    }
  />
);
