'use client';

import { ChooseFiles, PHOTO_WORDS, PICTURES } from '@/components/fichiers/upload-field';
import { UploadList } from '@/components/fichiers/upload-list';
import { useUploads } from '@/components/fichiers/use-uploads';
import { plural } from '@/lib/core/text';

/** Adds photos to a fiche, several at once; each appears in the list below once the server has looked at it. */
export function PhotoUpload({ ficheId, left }: { ficheId: string; left: number }) {
  const uploads = useUploads({ slug: 'fiche', ficheId });
  return (
    <div className="pile pile-courte">
      <div className="ligne">
        <ChooseFiles
          uploads={uploads}
          icon="image"
          label="Ajouter des photos"
          accept={PICTURES}
          full={left - uploads.going <= 0}
          onChoose={(files) => void uploads.add(files.slice(0, Math.max(left, 0)))}
          small={false}
        />
        <span className="petit doux">
          {left > 0 ? `Encore ${plural(left, 'photo')} au plus, 20\u00a0Mo chacune.` : 'La fiche est pleine.'}
        </span>
      </div>
      <UploadList uploads={uploads} words={PHOTO_WORDS} />
      <noscript>
        <p className="petit">Ajouter des photos demande JavaScript.</p>
      </noscript>
    </div>
  );
}
