import { randomUUID } from 'node:crypto';
import { addCategorie } from '@/lib/blog/commands/categories';
import { acceptArticle, publishArticle, returnArticle } from '@/lib/blog/commands/decide';
import { announceArticlePhotos } from '@/lib/blog/commands/photos';
import { proposeArticle } from '@/lib/blog/commands/propose';
import { saveArticle } from '@/lib/blog/commands/save';
import { withdrawArticle } from '@/lib/blog/commands/withdraw';
import { addCommentaire } from '@/lib/commentaires/commands';
import type { Connecte } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { at } from '@/lib/core/clock';
import { isoDay } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { paths } from '@/lib/core/paths';
import { uuid7 } from '@/lib/core/uuid';
import type { Announced } from '@/lib/fichiers/schema';
import { categories, type SeedArticle } from './blog/article';
import { methodes } from './blog/methodes';
import { retours } from './blog/retours';
import { photos } from './files/photos';
import { past } from './past';
import type { PersonKey } from './people';

type Cast = Record<PersonKey, Connecte>;
type AddFile = (announced: Announced, bytes: Buffer) => Promise<void>;

/** What people of the demonstration tell, the oldest first. */
export const articles: SeedArticle[] = [...retours, ...methodes].sort((a, b) => b.daysAgo - a.daysAgo);

/** Two months of a blog, through the same commands as everybody. */
export async function writeArticles(cast: Cast, addFile: AddFile) {
  const ids = new Map<string, string>();
  for (const nom of categories)
    ids.set(nom, (await at(past(61, '09:00'), () => addCategorie(cast.helene, { nom }))).id);
  for (const article of articles) await write(cast, article, ids.get(article.categorie) ?? '', addFile);
}

async function write(cast: Cast, seed: SeedArticle, categorieId: string, addFile: AddFile) {
  const actor = cast[seed.by];
  const { titre, chapo } = seed;
  const articleId = randomUUID();
  const said = { articleId, titre, chapo, categorieId, commentairesOuverts: true };
  const begun = past(seed.daysAgo, seed.time);
  const whole = await at(begun, async () => {
    await saveArticle(actor, { ...said, texte: '' });
    return { ...said, ...(await illustrate(actor, articleId, seed, addFile)) };
  });
  await at(begun, () => live(cast, seed, whole));
  for (const [index, { by, daysAgo, texte }] of (seed.commentaires ?? []).entries())
    await at(past(daysAgo, `18:1${index}`), () =>
      addCommentaire(cast[by], { articleId, clientId: uuid7(), texte }),
    );
}

/** Its picture, where it stands, and what it shows. */
async function illustrate(
  actor: Connecte,
  articleId: string,
  { photo, texte }: SeedArticle,
  addFile: AddFile,
) {
  if (!photo) return { texte };
  const bytes = await photos[photo.drawing](photo.colours);
  const file = { nom: `${photo.drawing}.jpg`, taille: bytes.length, type: 'image/jpeg', lastModified: 1 };
  const [announced] = await announceArticlePhotos(actor, { articleId, files: [file] });
  if (!announced) return { texte };
  await addFile(announced, bytes);
  const { description, legende = '', dansLeTexte } = photo;
  return {
    texte: texte.replace('{photo}', `![${description}](${paths.fichierApercu(announced.id)})`),
    photos: { [announced.id]: { description, legende } },
    ...(dansLeTexte ? {} : { couvertureId: announced.id }),
  };
}

type Whole = { articleId: string } & Record<string, unknown>;

/** What became of it. */
async function live(cast: Cast, seed: SeedArticle, whole: Whole) {
  const actor = cast[seed.by];
  const { articleId } = whole;
  const { helene } = cast;
  if (seed.etat === 'brouillon') return void (await saveArticle(actor, whole));
  if (isAgent(actor)) {
    const moment = { quand: 'date', publierLe: isoDay(new Date(Date.now() + (seed.dans ?? 0) * 86_400_000)) };
    await publishArticle(actor, { ...whole, ...(seed.etat === 'programme' ? moment : {}) });
    if (seed.etat === 'retire')
      await at(past(seed.daysAgo - 20, '10:00'), () => withdrawArticle(helene, { articleId }));
    return;
  }
  await proposeArticle(actor, whole);
  const decided = past(Math.max(0, seed.daysAgo - 2), '09:15');
  if (seed.etat === 'publie')
    await at(decided, async () => {
      if (seed.avec) await join(articleId, cast[seed.avec].id);
      await acceptArticle(helene, { articleId });
    });
  if (seed.etat === 'retourne')
    await at(decided, () => returnArticle(helene, { articleId, reponse: seed.mot }));
}

/** The espaces of the demonstration, which let members name each other, open later in the story. */
const join = (articleId: string, compteId: string) =>
  db.articleAuteur.create({ data: { articleId, compteId, rang: 2 } });
