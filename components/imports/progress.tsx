'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const EVERY_MS = 1_000;

function useAskedAnew(running: boolean) {
  const router = useRouter();
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [running, router]);
}

const Refresh = ({ href }: { href: string }) => (
  <noscript>
    <p>
      <a href={href}>Actualiser</a>
    </p>
  </noscript>
);

type Props = {
  running: boolean;
  /** « 72 fiches sur 115, encore dix secondes environ », then what came of it. */
  sentence: string;
  total: number;
  faites: number;
  /** Of the page itself. */
  href: string;
};

/**
 * How far an import is, then its result, told in one place: who listens hears it change. The page is asked anew while it
 * runs; without JavaScript a link does so.
 */
export function ImportProgress({ running, sentence, total, faites, href }: Props) {
  useAskedAnew(running);
  return (
    <div className="carte pile pile-courte">
      <p className="gras" role="status">
        {sentence}
      </p>
      {running && (
        <>
          <progress max={Math.max(total, 1)} value={faites} aria-label="Import en cours">
            {faites} sur {total}
          </progress>
          <p className="petit doux">Vous pouvez quitter la page : le travail continue.</p>
          <Refresh href={href} />
        </>
      )}
    </div>
  );
}

/** Says that the rows of a file are being read, until there is a preview to show. */
export function ImportReadingProgress({ sentence, href }: Pick<Props, 'sentence' | 'href'>) {
  useAskedAnew(true);
  return (
    <div className="carte pile pile-courte">
      <p className="gras" role="status">
        {sentence}
      </p>
      <progress aria-label="Lecture en cours" />
      <Refresh href={href} />
    </div>
  );
}
