'use client';

import { type FormEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { plural } from '@/lib/core/text';
import { ALT_MAX } from '@/lib/documents/images';
import type { FichierRef } from '@/lib/fichiers/schema';
import { type FindImages, ImageChoices } from './image-choices';
import type { ImageSending } from './use-image-upload';

type Props = {
  espaceId: string;
  find: FindImages;
  sending: ImageSending | null;
  /** @throws Error in French */
  send: (file: File) => Promise<FichierRef>;
  onPick: (fichier: FichierRef, alt: string) => void;
  onClose: () => void;
};

/** Chooses an image of the espace, or adds one to it, and asks for its words. */
export function ImageDialog({ espaceId, find, sending, send, onPick, onClose }: Props) {
  const title = useId();
  const box = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState<FichierRef | null>(null);
  const [search, setSearch] = useState({ q: '', page: 1 });
  const [found, setFound] = useState<Awaited<ReturnType<FindImages>>>();
  const [error, setError] = useState<string>();

  useEffect(() => {
    box.current?.showModal();
  }, []);

  const look = useCallback(async () => {
    const form = new FormData();
    form.set('espaceId', espaceId);
    form.set('q', search.q);
    form.set('page', String(search.page));
    return find(form).catch(() => ({
      status: 'error' as const,
      message: 'Les images n’ont pas pu être lues.',
    }));
  }, [espaceId, find, search]);

  useEffect(() => {
    let current = true;
    void look().then((answer) => current && setFound(answer));
    return () => {
      current = false;
    };
  }, [look]);

  async function add(file: File | undefined) {
    if (!file) return;
    setError(undefined);
    try {
      setChosen(await send(file));
      setSearch({ q: '', page: 1 });
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : 'L’envoi a échoué.');
    }
  }

  function pick(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!chosen) return setError('Choisissez une image.');
    onPick(chosen, String(new FormData(event.currentTarget).get('alt') ?? '').trim());
  }

  return (
    <dialog ref={box} className="dialogue doc-images" aria-labelledby={title} onClose={onClose}>
      <h2 className="titre-4" id={title}>
        Quelle image poser ici ?
      </h2>
      <div className="doc-images-corps">
        <div className="doc-images-tete">
          <search>
            <form
              className="form-recherche"
              onSubmit={(event) => {
                event.preventDefault();
                setSearch({ q: String(new FormData(event.currentTarget).get('q') ?? ''), page: 1 });
              }}
            >
              <div className="champ">
                <label htmlFor={`${title}-q`}>Chercher une image</label>
                <div className="recherche">
                  <Icon name="search" />
                  <input
                    className="saisie"
                    type="search"
                    id={`${title}-q`}
                    name="q"
                    maxLength={200}
                    autoComplete="off"
                  />
                </div>
              </div>
              <Button type="submit" variant="secondaire">
                Rechercher
              </Button>
            </form>
          </search>
          <div className="champ">
            <label htmlFor={`${title}-fichier`}>Ajouter une image de cet appareil</label>
            <input
              id={`${title}-fichier`}
              className="saisie"
              type="file"
              accept="image/*"
              disabled={sending !== null}
              onChange={(event) => void add(event.currentTarget.files?.[0])}
            />
            {sending && (
              <p className="petit" role="status">
                Envoi de « {sending.nom} », {sending.percent} %
              </p>
            )}
          </div>
        </div>
        <p className="petit doux" role="status">
          {found ? found.status === 'done' && found.total > 0 && plural(found.total, 'image') : 'Un instant…'}
        </p>
        {found?.status === 'error' && <Notice tone="erreur" title={found.message} live />}
        {found?.status === 'done' && (
          <ImageChoices
            images={
              chosen && !found.images.some(({ id }) => id === chosen.id)
                ? [chosen, ...found.images]
                : found.images
            }
            chosenId={chosen?.id}
            searched={search.q !== ''}
            onChoose={setChosen}
            page={search.page}
            pages={found.pages}
            onPage={(page) => setSearch({ ...search, page })}
          />
        )}
      </div>
      <form className="pile" onSubmit={pick} noValidate>
        <Field
          label="Description de l’image"
          name="alt"
          id={`${title}-alt`}
          help="Lue à qui ne voit pas l’image."
          maxLength={ALT_MAX}
          autoComplete="off"
          optional
          error={error}
        />
        <div className="dialogue-actions">
          <Button variant="discret" onClick={() => box.current?.close()}>
            Annuler
          </Button>
          <Button type="submit">Poser l’image</Button>
        </div>
      </form>
    </dialog>
  );
}
