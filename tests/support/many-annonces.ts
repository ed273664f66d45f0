import { annonceSearchText } from '@/lib/annonces/text';
import {
  annonceNatures,
  annonceSens,
  annonceTransactions,
  natureLabels,
  transactionNames,
} from '@/lib/annonces/words';
import { db } from '@/lib/core/db';
import { uuid7 } from '@/lib/core/uuid';
import { listTermes } from '@/lib/termes/queries';
import { ofListe } from '@/lib/termes/words';
import { numbers } from './many-fiches';
import { aCompte } from './people';

const THINGS =
  'salle praticables projecteurs costumes enceintes gradins panneaux violon atelier conteuse régisseur camion studio parquet rideau piano tapis micro chaises tentes marionnettes décor comédien administration poste bureau grange galerie vitrine appareil remorque bénévoles résidence chambre partenaire médiathèque collège'.split(
    ' ',
  );
const PROSE =
  'pour notre avec deux trois semaine mois hiver printemps classe école ehpad compagnie festival enfants résidents répéter répétition montage transport assurance caution chauffage lumière son plateau scène place mètres camion aide week-end dates commune vallée montagne musique théâtre danse conte exposition atelier projet partage équipe salle matériel prêter chercher donner vendre louer échanger accueillir'.split(
    ' ',
  );

/** Invented annonces, of a few words each: some in a third of them, some in one. One in ten is taken, one in twenty over. */
export async function fillAnnonces(count: number, seed = 1) {
  const { id: auteurId } = await aCompte({ nom: 'Auteur de mesure' });
  const disciplines = ofListe(await listTermes(), 'discipline');
  const communes = await db.commune.findMany({
    where: { latitude: { not: null } },
    orderBy: { insee: 'asc' },
    select: { insee: true, nom: true, latitude: true, longitude: true },
  });
  const random = numbers(seed);
  const pick = <T>(items: readonly T[], power = 1): T => {
    const item = items[Math.floor(items.length * random() ** power)];
    if (item === undefined) throw new Error('Nothing to pick from: is the territory loaded?');
    return item;
  };
  const rare = () => `modele${Math.floor(random() * count)}`;
  const prose = (words: number) =>
    Array.from({ length: words }, () => (random() < 0.05 ? rare() : pick(PROSE, 2))).join(' ');
  const first = Date.now() - count * 60_000;

  const make = (number: number) => {
    const nature = pick(annonceNatures, 2);
    const transactions = [...new Set([pick(annonceTransactions), pick(annonceTransactions, 2)])];
    const commune = pick(communes, 3);
    const titre = `${natureLabels[nature]} : ${pick(THINGS, 2)} et ${pick(THINGS)}, ${transactionNames[pick(transactions)]}`;
    const description = prose(45);
    const termes = [...new Set([pick(disciplines, 2)])];
    const etat = random() < 0.05 ? 'archivee' : random() < 0.1 ? 'pourvue' : 'publiee';
    const publishedAt = new Date(first + number * 60_000);
    const from = random() < 0.5 ? new Date(Date.now() + (random() - 0.3) * 200 * 86_400_000) : null;
    return {
      ...{
        id: uuid7(),
        slug: `mesure-${number}`,
        sens: pick(annonceSens),
        nature,
        transactions,
        titre,
        description,
      },
      ...{ etat, publishedAt, disciplines: termes.map(({ id }) => id), communeInsee: commune.insee },
      latitude: commune.latitude,
      longitude: commune.longitude,
      disponibleDu: from?.toISOString().slice(0, 10) ?? null,
      disponibleAu: from ? new Date(from.getTime() + 30 * 86_400_000).toISOString().slice(0, 10) : null,
      ...annonceSearchText({ titre, description, nature, transactions, termes, commune }),
    };
  };

  const BATCH = 2_000;
  for (let start = 0; start < count; start += BATCH) {
    const lines = Array.from({ length: Math.min(BATCH, count - start) }, (_, place) => make(start + place));
    await db.$executeRaw`
      insert into annonces (id, slug, "auteurId", sens, nature, transactions, titre, description, etat, disciplines,
        "communeInsee", latitude, longitude, "disponibleDu", "disponibleAu", "rechercheTitre", "rechercheTexte",
        "publishedAt", "createdAt", "updatedAt", "expiresAt")
      select id, slug, ${auteurId}, sens, nature, transactions, titre, description, etat, disciplines,
        "communeInsee", latitude, longitude, "disponibleDu", "disponibleAu", "rechercheTitre", "rechercheTexte",
        "publishedAt", "publishedAt", "publishedAt", now() + interval '60 days'
      from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as line (
        id text, slug text, sens "AnnonceSens", nature "AnnonceNature", transactions "AnnonceTransaction"[],
        titre text, description text, etat "AnnonceEtat", disciplines text[], "communeInsee" text,
        latitude float8, longitude float8, "disponibleDu" date, "disponibleAu" date, "rechercheTitre" text,
        "rechercheTexte" text, "publishedAt" timestamptz)`;
  }
}
