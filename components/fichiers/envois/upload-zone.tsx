'use client';

import { useRouter } from 'next/navigation';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { ENSEMBLE_MAX } from '@/lib/fichiers/words';
import { UploadAnnouncer } from './announcer';
import { UploadList } from './upload-list';
import { useEnvois } from './use-envois';
import { useFileDrag } from './use-file-drag';

const PageDrop = lazy(() => import('./page-drop').then(({ PageDrop }) => ({ default: PageDrop })));

type Props = {
  compteId: string;
  espaceId: string;
  /** « 100 Mo ». */
  max: string;
};

/** Where files are added, from the field or dropped anywhere on the page, and those on their way. */
export function UploadZone({ compteId, espaceId, max }: Props) {
  const { queue, envois } = useEnvois(compteId, espaceId);
  const field = useRef<HTMLInputElement>(null);
  const [tooMany, setTooMany] = useState(0);
  const router = useRouter();
  useEffect(() => queue?.onReady(() => router.refresh()), [queue, router]);
  useWarnBeforeLoss(envois.some(({ kept, state }) => kept === false && !/pret|echec/.test(state.etat)));

  async function take(files: File[]) {
    setTooMany(Math.max(0, files.length - ENSEMBLE_MAX));
    const sending = queue ?? (await import('./upload-queue')).uploadQueue({ compteId, espaceId });
    sending.add(files.slice(0, ENSEMBLE_MAX));
  }
  const [dragging, drop] = useFileDrag('.depot-page', take);

  return (
    <>
      <div className="zone-depot">
        <span className="btn" aria-hidden="true">
          <Icon name="upload" /> Ajouter des fichiers
        </span>
        <p className="petit">Ou glissez-les ici, plusieurs à la fois. {max} au plus chacun.</p>
        <input
          ref={field}
          type="file"
          multiple
          aria-label="Ajouter des fichiers"
          onChange={({ target }) => {
            void take([...(target.files ?? [])]);
            // The same file may be chosen again.
            target.value = '';
          }}
        />
      </div>
      <noscript>
        <p className="petit">
          Ajouter un fichier demande JavaScript, pour reprendre un envoi coupé. Tout le reste de cette page
          s’en passe.
        </p>
      </noscript>
      {tooMany > 0 && (
        <p className="erreur" role="alert">
          <Icon name="triangle-alert" /> {ENSEMBLE_MAX} fichiers à la fois au plus : il en reste {tooMany} à
          ajouter ensuite.
        </p>
      )}
      {queue && envois.length > 0 && (
        <UploadList envois={envois} queue={queue} onGone={() => field.current?.focus()} />
      )}
      <UploadAnnouncer envois={envois} />
      {dragging && (
        <Suspense>
          <PageDrop
            onFiles={(files) => {
              drop();
              void take(files);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

/** Where the browser keeps nothing, leaving would lose what is on its way. */
function useWarnBeforeLoss(risky: boolean) {
  useEffect(() => {
    if (!risky) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [risky]);
}
