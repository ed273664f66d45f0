import { db } from '@/lib/core/db';

/** Messages of each invented sujet, the first one counted; and of the long one. */
const EACH = 20;
export const LONG = 500;

/**
 * Invented sujets of the forum, twenty messages each, told by people who are there already, in categories that are there;
 * the latest holds five hundred. Names of common and of rare words.
 * @returns the slug of the long one
 */
export async function fillForum(count: number): Promise<string> {
  await db.$executeRaw`
    insert into sujets (id, slug, "categorieId", titre, etiquettes, "auteurId", "clientId", compteur, nombre, rev,
      "derniereAt", "derniereParId", "rechercheTitre", "createdAt", "updatedAt")
    select 'mesure-' || n, 'mesure-' || n, k.ids[1 + n % cardinality(k.ids)], initcap(w.mots[1 + n % 12]) || ' et '
        || w.mots[1 + n / 7 % 12] || ' : qui a déjà fait ?', array[w.mots[1 + n % 12]], c.ids[1 + n % cardinality(c.ids)],
      'mesure-' || n, ${EACH}, ${EACH - 1}, ${EACH}, now() - n * interval '1 minute',
      c.ids[1 + (n + 3) % cardinality(c.ids)], w.mots[1 + n % 12] || ' ' || w.mots[1 + n / 7 % 12] || ' rare' || n,
      now() - n * interval '3 minutes', now() - n * interval '1 minute'
    from generate_series(1, ${count}::int) n,
      (select array_agg(id order by id) as ids from comptes) c,
      (select array_agg(id order by rang) as ids from forum_categories where "retiredAt" is null) k,
      (select string_to_array(
        'assurance contrat kamishibaï jauge salle spectacle budget dossier école rideau sécurité covoiturage', ' ') as mots) w`;
  await db.$executeRaw`
    insert into reponses (id, "sujetId", numero, rev, "auteurId", "clientId", texte, "rechercheTexte", "createdAt",
      "updatedAt")
    select 'mesure-' || s.n || '-' || r.n, 'mesure-' || s.n, r.n, r.n, c.ids[1 + (s.n + r.n) % cardinality(c.ids)],
      'mesure-' || s.n || '-' || r.n,
      'Bonjour à tous. Chez nous, le **référent** est passé la veille, en vingt minutes. Demandez-lui le registre, '
        || 'puis prévenez l’assureur par écrit : ' || s.n || '.',
      'bonjour a tous chez nous le referent est passe la veille demandez lui le registre rare' || s.n,
      now() - s.n * interval '1 minute' - (${LONG} - r.n) * interval '1 second', now()
    from generate_series(1, ${count}::int) s (n),
      lateral generate_series(1, case when s.n = 1 then ${LONG}::int else ${EACH}::int end) r (n),
      (select array_agg(id order by id) as ids from comptes) c`;
  await db.sujet.update({
    where: { slug: 'mesure-1' },
    data: { compteur: LONG, nombre: LONG - 1, rev: LONG },
  });
  await db.$executeRaw`analyze sujets, reponses`;
  return 'mesure-1';
}
