'use client';

import Link from 'next/link';
import { useRef, useState } from 'react';
import { RichEditor } from '@/components/redaction/rich-editor';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Checkbox, Field, Select, TextArea } from '@/components/ui/field';
import { FirstButton } from '@/components/ui/first-button';
import { Icon } from '@/components/ui/icon';
import { SubmitButton } from '@/components/ui/submit-button';
import { useFields } from '@/components/ui/use-fields';
import { ARTICLE_MAX, type ArticleEtat, MAX_AUTEURS } from '@/lib/blog/words';
import type { FormAction } from '@/lib/core/form-state';
import { paths } from '@/lib/core/paths';
import { JOINTS } from '@/lib/fichiers/words';
import { PublicationFields } from '../publication-fields';
import type { ArticleValues, KeptArticle } from './article-values';
import { type FormPicture, PhotosFields } from './photos-fields';
import { useKept } from './use-kept';

type Props = {
  action: FormAction;
  /** Keeps the article by itself; absent for what is no longer with its authors. */
  keep?: (form: FormData) => Promise<KeptArticle>;
  articleId: string;
  etat: ArticleEtat;
  values: ArticleValues;
  /** Null: the page knows of no draft yet. */
  photos: readonly FormPicture[] | null;
  auteurs: readonly { id: string; nom: string }[];
  categories: readonly { id: string; nom: string }[];
  /** It is not in the address yet: keeping it puts it there. */
  fresh?: boolean;
  /** What its principal button does. */
  geste: 'proposer' | 'publier' | 'enregistrer';
  cancelHref?: string;
};

const principal = { proposer: 'Proposer l’article', publier: 'Publier', enregistrer: 'Enregistrer' } as const;
const notDone = {
  proposer: 'L’article n’est pas encore proposé',
  publier: 'L’article n’est pas encore publié',
  enregistrer: 'Rien n’est encore changé',
} as const;

/** Everything an article may say. */
export function ArticleForm({
  action,
  keep,
  articleId: proposed,
  etat,
  values: stored,
  photos: known,
  auteurs,
  categories,
  fresh = false,
  geste,
  cancelHref,
}: Props) {
  const { state, send, typed, fields, field, box, fieldId, ids } = useFields('article', action, stored);
  const form = useRef<HTMLFormElement>(null);
  // A page drawn again proposes another id for a blank one, and shows what another tab wrote: the form on the screen is
  // still about what it was about.
  const [begun] = useState({ id: proposed, version: stored.version });
  const articleId = typed?.articleId || begun.id;
  const address = fresh ? paths.articleNouveau({ brouillon: articleId }) : undefined;
  // After a clash it is for the person to decide.
  const kept = useKept(form, fields.vuLe ? undefined : keep, address);
  const version = Math.max(kept.version, Number(typed?.version ?? 0), Number(begun.version ?? 0));
  const photos =
    known ?? (state.pictures ?? []).map((id) => ({ id, description: '', legende: '', credit: '' }));
  const open = box('commentairesOuverts');
  const texte = field('texte');
  return (
    <form ref={form} action={send} className="formulaire" noValidate>
      {/* It keeps, and publishes nothing. */}
      <FirstButton geste="garder" />
      <ErrorSummary
        state={state}
        title={notDone[geste]}
        ids={{ ...ids, publierLe: 'publier-publierLe', publierA: 'publier-publierA', photos: JOINTS }}
      />
      <input type="hidden" name="articleId" value={articleId} />
      {/* What the screen showed. Sent again after a clash, the form is about what is written now. */}
      <input type="hidden" name="version" value={fields.vuLe || version === 0 ? '' : version} />
      <Field
        label="Titre"
        help="Ce que l’on retiendra, en une phrase. Par exemple : « À Charmes, une classe a écrit sa pièce »."
        maxLength={ARTICLE_MAX.titre}
        {...field('titre')}
      />
      <TextArea
        label="Chapô"
        help="Une ou deux phrases sous le titre : elles paraissent dans les listes."
        rows={2}
        optional
        maxLength={ARTICLE_MAX.chapo}
        {...field('chapo')}
      />
      <RichEditor
        key={typed ? 'typed' : 'stored'}
        label="Texte"
        help="L’adresse d’une vidéo (PeerTube, YouTube, Vimeo, Dailymotion), seule sur sa ligne, devient un lecteur."
        maxLength={ARTICLE_MAX.texte}
        pictures={photos.map(({ id, description }, index) => ({
          address: paths.fichierApercu(id),
          description,
          name: `Photo ${index + 1}`,
        }))}
        after={
          <p className="aide">
            Une ligne vide sépare deux paragraphes. « ## » fait un intertitre, « - » une liste, « &gt; » une
            citation, « **gras** » du gras.
          </p>
        }
        {...texte}
      />
      <PhotosFields articleId={articleId} photos={photos} field={field} prepare={kept.keepNow} />
      <div className="etape">
        <h2>Pour le ranger</h2>
        <Select label="Catégorie" optional="unsaid" {...field('categorieId')}>
          <option value="">Sans catégorie</option>
          {categories.map(({ id, nom }) => (
            <option key={id} value={id}>
              {nom}
            </option>
          ))}
        </Select>
        <fieldset className="pile pile-courte">
          <legend className="legende">Auteurs</legend>
          {auteurs.length === 1 && <p>{auteurs[0]?.nom}</p>}
          {auteurs.length > 1 &&
            auteurs.map(({ id, nom }) => {
              const one = box(`auteurs.${id}`);
              return (
                <label key={`${id}${one.defaultChecked}`} className="case" htmlFor={one.id}>
                  <input type="checkbox" id={one.id} name={one.name} defaultChecked={one.defaultChecked} />
                  {nom}
                </label>
              );
            })}
          {fields.auteurs && (
            <p className="erreur" id={fieldId('auteurs')}>
              <Icon name="triangle-alert" /> {fields.auteurs}
            </p>
          )}
          {auteurs.length < MAX_AUTEURS && (
            <Field
              label="Ajouter un auteur"
              help="L’adresse e-mail de son compte. Un membre ajoute des personnes avec qui il partage un espace."
              type="email"
              optional
              maxLength={200}
              {...field('auteurAjout')}
            />
          )}
        </fieldset>
        <Checkbox
          key={String(open.defaultChecked)}
          label="Ouvrir aux commentaires"
          help="Tout le monde peut les lire ; toute personne connectée peut en écrire, et vous pouvez les retirer."
          optional
          {...open}
        />
      </div>
      {geste === 'publier' && <PublicationFields prefix="publier" values={typed ?? stored} errors={fields} />}
      <div className="form-fin">
        <SubmitButton size="large" pending="Un instant…" name="geste" value={geste}>
          {principal[geste]}
        </SubmitButton>
        {geste !== 'enregistrer' && (
          <SubmitButton variant="discret" pending="Un instant…" name="geste" value="garder">
            {etat === 'brouillon' || etat === 'retourne' ? 'Garder le brouillon' : 'Enregistrer sans publier'}
          </SubmitButton>
        )}
        {cancelHref && (
          <Link href={cancelHref} prefetch={false}>
            Voir l’article
          </Link>
        )}
        <p className="petit doux ligne" role="status">
          <KeptWords said={kept.said} />
        </p>
      </div>
    </form>
  );
}

function KeptWords({ said }: { said: KeptArticle | 'en-cours' | null }) {
  if (said === null) return null;
  if (said === 'en-cours') return 'Brouillon en train d’être gardé…';
  if (said.status === 'error') return said.message;
  return (
    <>
      <Icon name="check" /> Brouillon gardé à {said.at}
    </>
  );
}
