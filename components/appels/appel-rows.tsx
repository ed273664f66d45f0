import Link from 'next/link';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { type AppelLine, isOpen, limiteWords, montantWords } from '@/lib/appels/words';
import { paths } from '@/lib/core/paths';
import { Countdown } from './countdown';

/** One call of a list. */
export function AppelRow({
  appel,
  today,
  level = 3,
  href = paths.appel(appel.slug),
  children,
}: {
  appel: AppelLine;
  today: Date;
  level?: 2 | 3;
  href?: string;
  children?: ReactNode;
}) {
  const { titre, emetteur, limite, disciplines, extrait, suivi } = appel;
  const Heading = `h${level}` as const;
  const montant = montantWords(appel);
  return (
    <li className="rang rang-appel" data-clos={isOpen(appel, today) ? undefined : ''}>
      <p className="annonce-tete">
        <Countdown appel={appel} today={today} />
        {suivi ? (
          <span className="ligne ligne--serree petit">
            <Icon name="bell" /> Suivi
          </span>
        ) : null}
      </p>
      <Heading className="titre-3">
        <Link href={href} prefetch={false}>
          {titre}
        </Link>
      </Heading>
      <p className="meta">
        {emetteur ? <span>{emetteur}</span> : null}
        {limite ? (
          <span>
            <Icon name="calendar" />
            <time dateTime={limite.toISOString()}>{limiteWords(limite)}</time>
          </span>
        ) : null}
        {montant ? (
          <span>
            <Icon name="hand-coins" />
            {montant}
          </span>
        ) : null}
        {disciplines.length > 0 ? <span>{disciplines.join(', ')}</span> : null}
      </p>
      {extrait ? <p>{extrait}</p> : null}
      {children}
    </li>
  );
}

export function AppelRows({ appels, today }: { appels: readonly AppelLine[]; today: Date }) {
  return (
    <ul className="rangs">
      {appels.map((appel) => (
        <AppelRow key={appel.id} appel={appel} today={today} />
      ))}
    </ul>
  );
}
