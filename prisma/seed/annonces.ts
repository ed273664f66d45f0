import { randomUUID } from 'node:crypto';
import { markPourvue, withdrawAnnonce } from '@/lib/annonces/commands/change-life';
import { saveDraft } from '@/lib/annonces/commands/draft';
import { recordIssue } from '@/lib/annonces/commands/follow-link';
import { expireAnnonces } from '@/lib/annonces/commands/pass-time';
import { announceAnnoncePhotos } from '@/lib/annonces/commands/photos';
import { publishAnnonce } from '@/lib/annonces/commands/publish';
import { addCommentaire } from '@/lib/commentaires/commands';
import { type Connecte, systeme } from '@/lib/comptes/actor';
import { answerAnnonce } from '@/lib/conversations/commands/answer';
import { readConversation, replyConversation } from '@/lib/conversations/commands/converse';
import { at, now } from '@/lib/core/clock';
import { isoDay } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import { uuid7 } from '@/lib/core/uuid';
import type { Announced } from '@/lib/fichiers/schema';
import { redirectAnnonce } from '@/lib/moderation/commands/annonces';
import { openProject } from '@/lib/projets/open-from-conversation';
import type { SeedAnnonce } from './annonces/annonce';
import { lieux } from './annonces/lieux';
import { materiel } from './annonces/materiel';
import { projets } from './annonces/projets';
import { photos } from './files/photos';
import { past } from './past';
import type { PersonKey } from './people';

type Cast = Record<PersonKey, Connecte>;
type AddFile = (announced: Announced, bytes: Buffer) => Promise<void>;

/** What people of the demonstration lend and look for. */
export const annonces: SeedAnnonce[] = [...lieux, ...materiel, ...projets].sort(
  (a, b) => b.daysAgo - a.daysAgo,
);

const fromToday = (days: number | undefined) =>
  days === undefined ? '' : isoDay(new Date(Date.now() + days * 86_400_000));

/** Two months of annonces, the oldest first, then what became of them. */
export async function writeAnnonces(cast: Cast, addFile: AddFile) {
  for (const annonce of annonces) await write(cast, annonce, addFile);
  await expireAnnonces(systeme);
}

async function ficheOf(nom: string | undefined): Promise<string> {
  if (!nom) return '';
  return (await db.fiche.findFirstOrThrow({ where: { nom }, select: { id: true } })).id;
}

async function write(cast: Cast, seed: SeedAnnonce, addFile: AddFile) {
  const actor = cast[seed.by];
  const annonceId = randomUUID();
  const { sens, nature, transactions = [], titre, description, disciplines = [] } = seed;
  const { commune = '', rayonKm = null, prix = null, prixUnite = '', conditions = '', parts = [] } = seed;
  const said = {
    ...{ annonceId, sens, nature, transactions, titre, description, disciplines, commune, rayonKm },
    ...{ prix, prixUnite, conditions, parts },
    disponibleDu: fromToday(seed.du),
    disponibleAu: fromToday(seed.au),
    limite: fromToday(seed.limite),
    commentairesOuverts: seed.commentaires !== undefined,
    ficheId: await ficheOf(seed.pour),
  };
  await at(past(seed.daysAgo, seed.time), async () => {
    await saveDraft(actor, said);
    if (seed.brouillon) return;
    const legendes = await addPhoto(actor, annonceId, seed, addFile);
    // One of them announces a show, and says it does not.
    await publishAnnonce(actor, { ...said, legendes, pasSpectacle: seed.redirigee !== undefined });
  });
  if (!seed.brouillon) await live(cast, annonceId, seed);
}

/** @returns what it shows, by the id of its fichier */
async function addPhoto(actor: Connecte, annonceId: string, { photo }: SeedAnnonce, addFile: AddFile) {
  if (!photo) return {};
  const bytes = await photos[photo.drawing](photo.colours);
  const file = { nom: `${photo.drawing}.jpg`, taille: bytes.length, type: 'image/jpeg', lastModified: 1 };
  const [announced] = await announceAnnoncePhotos(actor, { annonceId, files: [file] });
  if (!announced) return {};
  await addFile(announced, bytes);
  return { [announced.id]: photo.legende };
}

/** What people wrote under it, and what became of it. */
async function live(cast: Cast, annonceId: string, seed: SeedAnnonce) {
  const actor = cast[seed.by];
  for (const [index, { by, daysAgo, texte }] of (seed.commentaires ?? []).entries())
    await at(past(daysAgo, `18:0${index}`), () =>
      addCommentaire(cast[by], { annonceId, clientId: uuid7(), texte }),
    );
  for (const reponse of seed.reponses ?? []) await answer(cast, actor, annonceId, reponse);
  if (seed.pourvue !== undefined)
    await at(past(seed.pourvue, '12:00'), () => markPourvue(actor, { annonceId }));
  if (seed.retiree !== undefined)
    await at(past(seed.retiree, '12:00'), () => withdrawAnnonce(actor, { annonceId }));
  const { issue, redirigee } = seed;
  if (redirigee) {
    const { motif } = redirigee;
    await at(past(redirigee.daysAgo, '15:30'), () => redirectAnnonce(cast.helene, { annonceId, motif }));
  }
  if (issue)
    await at(past(Math.min(3, seed.daysAgo), '09:30'), () => recordIssue(actor, { annonceId, issue }));
}

type Reponse = NonNullable<SeedAnnonce['reponses']>[number];

/** Somebody answered in private, and was answered. */
async function answer(
  cast: Cast,
  author: Connecte,
  annonceId: string,
  { by, daysAgo, texte, suite, projet }: Reponse,
) {
  const { conversationId } = await at(past(daysAgo, '11:20'), () =>
    answerAnnonce(cast[by], { annonceId, clientId: 'demonstration', texte }),
  );
  await at(past(daysAgo, '12:20'), async () => {
    await readConversation(author, conversationId, now());
    if (suite) await replyConversation(author, { conversationId, clientId: 'demonstration', texte: suite });
  });
  await at(past(daysAgo, '13:00'), () => readConversation(cast[by], conversationId, now()));
  if (projet !== undefined) await at(past(projet, '17:15'), () => openProject(author, { conversationId }));
}
