import { ficheSearchText } from '@/lib/annuaire/search/text';
import { db } from '@/lib/core/db';
import { uuid7 } from '@/lib/core/uuid';
import { listTermes } from '@/lib/termes/queries';
import { ofListe, type Terme } from '@/lib/termes/words';

/** The same numbers at each run (mulberry32): runs can be compared. */
export function numbers(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  'ba bel bri car che cor dan del dru far fel fon gar gil gre jan jol lan ler lou mar mel mon nar nel nou pal per pru ral ren rou sal ser sou tan ter tou val ver vou'.split(
    ' ',
  );
const ENDINGS = 'ac ange ant eau elle enne ette eux ie ier in ine oise on ot oux y'.split(' ');
const PROSE =
  'accueil accompagne adultes ancien annee arbre art artiste association atelier aujourd automne bal bibliotheque bois carnet chaque chanson chant château cinema classe commune compagnie concert conte corps création culture cuisine danse decouverte départ documentaire ecole écriture ehpad enfants ensemble equipe espace exposition famille ferme festival film fête forêt gens groupe habitants hiver histoire images instrument invite jardin jeu jeunes joue journée lecture lieu livre lumière main maison marche marionnette médiathèque mémoire métier montagne musée musicien musique nature nuit objets orchestre ouvert papier parole partage paysage peinture photographie piano pierre place plateau poésie portes pratique printemps projection projet public quartier rencontre répétition résidence rivière rue saison salle scène semaine sentier silence soir son spectacle stage studio sculpture territoire théâtre tissage travail troupe usine vallée vie village ville visite vitrail voix voyage'.split(
    ' ',
  );

type Line = {
  id: string;
  slug: string;
  genreId: string;
  nom: string;
  disciplines: string[];
  publics: string[];
  communeInsee: string;
  latitude: number;
  longitude: number;
  accueilResidence: boolean;
  accessible: boolean;
  rechercheNom: string;
  rechercheTexte: string;
};

/**
 * Invented fiches, distributed as real ones are: a few words in most of them, tens of thousands in a few; two fiches in
 * five are libraries.
 */
export async function fillFiches(count: number, seed = 1) {
  const termes = await listTermes();
  const communes = await db.commune.findMany({
    where: { latitude: { not: null } },
    orderBy: { insee: 'asc' },
    select: { insee: true, nom: true, codesPostaux: true, latitude: true, longitude: true },
  });
  const random = numbers(seed);
  const pick = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from: is the territory loaded?');
    return item;
  };
  // Few of them very often, many of them rarely.
  const often = <T>(items: readonly T[]): T => {
    const item = items[Math.floor(items.length * random() ** 3)];
    return item === undefined ? pick(items) : item;
  };
  const proper = () => {
    const name = pick(SYLLABLES) + pick(SYLLABLES) + pick(ENDINGS);
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  const genres = ofListe(termes, 'genre');
  const library = genres.find(({ id }) => id === 'bibliotheque');
  const prose = (words: number) =>
    Array.from({ length: words }, () => (random() < 0.12 ? proper() : often(PROSE))).join(' ');
  const several = (liste: Terme['liste']) =>
    [...new Set([often(ofListe(termes, liste)), often(ofListe(termes, liste))])].slice(
      0,
      random() < 0.6 ? 1 : 2,
    );

  const make = (number: number): Line => {
    const genre = library && random() < 0.4 ? library : pick(genres);
    const commune = often(communes);
    const disciplines = several('discipline');
    const publics = random() < 0.5 ? several('public') : [];
    const nom = `${genre.nom.split(' ')[0]} ${proper()}${random() < 0.5 ? ` de ${commune.nom}` : ''}`;
    return {
      id: uuid7(),
      slug: `mesure-${number}`,
      genreId: genre.id,
      nom,
      disciplines: disciplines.map(({ id }) => id),
      publics: publics.map(({ id }) => id),
      communeInsee: commune.insee,
      latitude: (commune.latitude ?? 48) + (random() - 0.5) / 50,
      longitude: (commune.longitude ?? 6) + (random() - 0.5) / 50,
      accueilResidence: random() < 0.05,
      accessible: random() < 0.3,
      ...ficheSearchText({
        nom,
        genre,
        termes: [...disciplines, ...publics],
        commune,
        codePostal: commune.codesPostaux[0],
        accroche: prose(12),
        presentation: prose(50),
      }),
    };
  };

  const BATCH = 2_000;
  for (let from = 0; from < count; from += BATCH) {
    const lines = Array.from({ length: Math.min(BATCH, count - from) }, (_, place) => make(from + place));
    await db.$executeRaw`
      insert into fiches (id, slug, "genreId", nom, disciplines, publics, "communeInsee", latitude, longitude,
        "accueilResidence", accessible, "rechercheNom", "rechercheTexte", accroche, presentation,
        "createdAt", "updatedAt")
      select id, slug, "genreId", nom, disciplines, publics, "communeInsee", latitude, longitude,
        "accueilResidence", accessible, "rechercheNom", "rechercheTexte", left("rechercheTexte", 80),
        "rechercheTexte", now(), now()
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line (
        id text, slug text, "genreId" text, nom text, disciplines text[], publics text[], "communeInsee" text,
        latitude float8, longitude float8, "accueilResidence" boolean, accessible boolean, "rechercheNom" text,
        "rechercheTexte" text)`;
  }
}
