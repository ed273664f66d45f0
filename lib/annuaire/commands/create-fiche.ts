import { requireActive } from '@/lib/comptes/access';
import type { Connecte } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { forbidden, invalid } from '@/lib/core/errors';
import { consume } from '@/lib/core/rate-limit';
import { listTermes } from '@/lib/termes/queries';
import { columnsOf, type FicheColumns, parseFiche, placeIn } from '../fields';
import { findSimilar } from '../find-similar';
import { canCreateForOthers } from '../policy';
import { type FicheChanges, ficheInput, MAX_STRUCTURES } from '../schema';
import { freeSlug } from '../slug';
import { ficheChamps } from '../words';
import { refreshSearch } from './refresh-search';
import { writeSalle } from './revise-fiche';

const PER_COMPTE = { name: 'fiche', points: 40, duration: 86_400 };

/**
 * Writes a structure, a venue or an artiste into the annuaire; whoever does so speaks for it, an agent only when they
 * do not write it for others (`pourAutrui`). Refused once, naming `distincte`, when the annuaire probably has it
 * already (`findSimilar`): sent again with `distincte`, it is written.
 * @throws AppError `invalid`; `forbidden` beyond twenty structures; `rate_limited` beyond forty a day, agents aside
 */
export async function createFiche(actor: Connecte, input: unknown): Promise<{ id: string; slug: string }> {
  requireActive(actor);
  const { pourAutrui, distincte, ...given } = await parseFiche(ficheInput, input);
  const agent = canCreateForOthers(actor);
  const speaks = !(agent && pourAutrui);
  const columns = await columnsOf(given, await listTermes());
  if (!agent) await consume(PER_COMPTE, actor.id);
  if (!distincte && (await findSimilar({ nom: given.nom, communeInsee: communeOf(columns) })).length > 0)
    throw invalid('distincte', 'Cette structure est peut-être déjà dans l’annuaire. Regardez d’abord.');
  return transaction(async (tx) => {
    if (speaks) await countStructures(tx, actor.id);
    return insert(tx, { given, columns, referent: speaks ? actor.id : null });
  });
}

const communeOf = ({ communeInsee }: FicheColumns) =>
  typeof communeInsee === 'string' ? communeInsee : null;

/** Held so that two forms sent at once count each other. */
async function countStructures(tx: Tx, compteId: string) {
  await tx.$executeRaw`select 1 from comptes where id = ${compteId} for update`;
  if ((await tx.referent.count({ where: { compteId } })) >= MAX_STRUCTURES)
    throw forbidden(`Vous représentez déjà ${MAX_STRUCTURES} structures, le plus possible.`);
}

type New = {
  given: FicheChanges & { nom: string; genre: string };
  columns: FicheColumns;
  referent: string | null;
};

async function insert(tx: Tx, { given, columns, referent }: New) {
  const date = now();
  const { onlyPostcode, ...place } = await placeIn(tx, communeOf(columns));
  const said = new Set<string>(
    Object.entries(columns).flatMap(([name, value]) =>
      value === '' || value === false || (Array.isArray(value) && value.length === 0) ? [] : [name],
    ),
  );
  const { id, slug } = await tx.fiche.create({
    data: {
      // What a column is given to start with is not what it is changed by.
      ...(columns as object),
      genreId: given.genre,
      nom: given.nom,
      ...place,
      codePostal: given.codePostal || onlyPostcode,
      contactPublic: referent !== null && given.contactPublic === true,
      slug: await freeSlug(tx, given.nom),
      champsTenus: ficheChamps.filter((name) => said.has(name) || (name === 'salle' && given.salle)),
      createdAt: date,
      updatedAt: date,
      activatedAt: referent ? date : null,
      ...(referent ? { referents: { create: { compteId: referent, createdAt: date } } } : {}),
    },
    select: { id: true, slug: true },
  });
  if (given.salle) await writeSalle(tx, id, given.salle);
  await refreshSearch(tx, [id]);
  return { id, slug };
}
