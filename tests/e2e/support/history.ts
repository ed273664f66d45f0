import { connect } from './database';

/**
 * Gives an espace a long past, as months of talk between its members would leave it: messages one every ten minutes up to
 * an hour ago. Writing them one by one would take the limits of sending ten minutes.
 */
export async function fillHistory(espaceId: string, count: number) {
  const client = await connect();
  try {
    await client.query('begin');
    await client.query('update espaces set compteur = compteur + $2 where id = $1', [espaceId, count]);
    await client.query(
      `insert into messages (id, "espaceId", seq, rev, "authorId", "clientId", body, recherche, "createdAt", mentions)
       select gen_random_uuid(), e.id, e.compteur - $2 + n, e.compteur - $2 + n,
         people.ids[1 + n % cardinality(people.ids)], 'passe-' || n,
         'Message numéro ' || n || '.' || repeat(' Une phrase de plus, pour la longueur.', n % 7),
         'message numero ' || n || repeat(' une phrase de plus pour la longueur', n % 7),
         now() - interval '1 hour' - ($2 - n) * interval '10 minutes', '{}'
       from espaces e, generate_series(1, $2::integer) n,
         (select array_agg("compteId" order by "joinedAt") as ids from membres where "espaceId" = $1) people
       where e.id = $1`,
      [espaceId, count],
    );
    await client.query('commit');
  } finally {
    await client.end();
  }
}
