import type { ComponentProps } from 'react';

/** A link to another page of the site, inside a piece that is drawn once (`Drawn`): `SoftLinks` follows it. */
export const PageLink = (props: ComponentProps<'a'> & { href: string }) => <a data-page="" {...props} />;
