import { type Connecte, systeme } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { editReponse } from '@/lib/forum/commands/edit';
import { ensureCategories } from '@/lib/forum/commands/first-categories';
import { followForum } from '@/lib/forum/commands/follow';
import { markRelue, toggleClosed, togglePin } from '@/lib/forum/commands/keep';
import { publishSujet } from '@/lib/forum/commands/publish';
import { recordLecture } from '@/lib/forum/commands/read';
import { replyToSujet } from '@/lib/forum/commands/reply';
import { markRetenue, markUtile } from '@/lib/forum/commands/respond';
import { metiers } from './forum/metiers';
import { rencontres } from './forum/rencontres';
import type { SeedReponse, SeedSujet } from './forum/sujet';
import { past } from './past';
import type { PersonKey } from './people';

type Cast = Record<PersonKey, Connecte>;
type Step = { when: Date; act: () => Promise<unknown> };

/** A month of questions and answers. */
export const sujets: SeedSujet[] = [...metiers, ...rencontres];

/**
 * Tells it in the order of its dates, through the same commands as everybody. Each person has read as far as they wrote; what
 * came after is new to them.
 */
export async function writeForum(cast: Cast) {
  await ensureCategories(systeme);
  const rubriques = new Map(
    (await db.forumCategorie.findMany({ select: { id: true, slug: true } })).map(({ id, slug }) => [
      slug,
      id,
    ]),
  );
  const steps = sujets.flatMap((seed, index) =>
    storyOf(cast, seed, index, rubriques.get(seed.rubrique) ?? ''),
  );
  for (const { when, act } of steps.sort((a, b) => a.when.getTime() - b.when.getTime())) await at(when, act);
  const technique = rubriques.get('technique-et-securite') ?? '';
  await followForum(cast.karim, { cible: 'categorie', cibleId: technique, niveau: 'chaque' });
  await followForum(cast.sophie, { cible: 'etiquette', cibleId: 'ehpad', niveau: 'resume' });
  await lookAtFirstMessages(cast);
}

function storyOf(cast: Cast, seed: SeedSujet, index: number, categorieId: string): Step[] {
  const { by, titre, texte, etiquettes = '', reponses = [] } = seed;
  const opened = past(seed.daysAgo, seed.time);
  let sujetId = '';
  const steps: Step[] = [
    {
      when: opened,
      act: async () => {
        const clientId = `demonstration-${index}`;
        ({ id: sujetId } = await publishSujet(cast[by], { clientId, titre, texte, etiquettes, categorieId }));
        const first = await messageOf(sujetId, 1);
        for (const one of seed.utile ?? []) await markUtile(cast[one], { reponseId: first, utile: true });
      },
    },
    ...reponses.map((reponse, place) => ({
      when: past(reponse.daysAgo, reponse.time),
      act: () => answer(cast, sujetId, reponse, { clientId: `demonstration-${index}-${place}`, by }),
    })),
    ...reponses.flatMap(({ by: author, daysAgo, time, texte: reponse, avant }, place) =>
      avant === undefined
        ? []
        : {
            when: new Date(past(daysAgo, time).getTime() + 15 * 60_000),
            act: async () =>
              editReponse(cast[author], { reponseId: await messageOf(sujetId, place + 2), texte: reponse }),
          },
    ),
  ];
  const last = reponses.at(-1);
  const end = new Date((last ? past(last.daysAgo, last.time) : opened).getTime() + 60_000);
  if (seed.epingle) steps.push({ when: end, act: () => togglePin(cast.helene, { sujetId }) });
  if (seed.ferme) steps.push({ when: end, act: () => toggleClosed(cast.helene, { sujetId }) });
  for (const one of seed.lu ?? [])
    steps.push({ when: end, act: () => readTo(cast[one], sujetId, reponses.length + 1) });
  return steps;
}

const messageOf = async (sujetId: string, numero: number) =>
  (
    await db.reponse.findUniqueOrThrow({
      where: { sujetId_numero: { sujetId, numero } },
      select: { id: true },
    })
  ).id;

const readTo = (actor: Connecte, sujetId: string, numero: number) =>
  recordLecture(actor, { sujetId, numero, compteur: numero, reponseIds: [] });

/** Who answers has read what came before, and follows the rest. */
async function answer(
  cast: Cast,
  sujetId: string,
  { by, texte, avant = texte, cite, utile = [], retenue }: SeedReponse,
  { clientId, by: asker }: { clientId: string; by: PersonKey },
) {
  const citeId = cite === undefined ? '' : await messageOf(sujetId, cite);
  const said = await replyToSujet(cast[by], { sujetId, clientId, texte: avant, citeId, suivre: true });
  await readTo(cast[by], sujetId, said.numero);
  for (const one of utile) await markUtile(cast[one], { reponseId: said.id, utile: true });
  if (retenue) await markRetenue(cast[asker], { reponseId: said.id, retenue: true });
}

/** Agents have looked at the first messages of everybody but one. */
async function lookAtFirstMessages(cast: Cast) {
  const rows = await db.reponse.findMany({
    where: { aRelireAt: { not: null }, auteurId: { not: cast.awa.id } },
    select: { id: true, createdAt: true },
  });
  for (const { id, createdAt } of rows)
    await at(new Date(createdAt.getTime() + 3_600_000), () => markRelue(cast.helene, { reponseId: id }));
}
