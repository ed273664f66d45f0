import { searchable } from '@/lib/core/text';

/** What a text is weighed by: a public show names itself, says when, and invites; an annonce looks for or lends. */
type Sign = { why: string; weight: number; pattern: RegExp };

const MONTHS =
  'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|janv|fev|sept|oct|nov|dec';
const DAYS = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';

// All are compared with the text in lower case, without accents or signs: « à 20 h 30 » reads « a 20 h 30 ».
const SHOWN: Sign[] = [
  {
    why: 'un spectacle, un concert, une exposition',
    weight: 2,
    pattern:
      /\b(concerts?|recitals?|spectacles?|representations?|cine concert|projections?|avant premiere|vernissage|expositions?|expo|bal|bals|fest noz|festival|fete|gala|kermesse|conference|match d impro\w*|scene ouverte|soirees?|veillees?|lecture musicale|audition|comedie|piece de theatre|loto|vide grenier|marche de noel|carnaval|defile|portes ouvertes|cabaret|opera|film|seance)\b/,
  },
  {
    why: 'une date',
    weight: 1,
    pattern: new RegExp(
      `\\b(${DAYS}) \\d{1,2}\\b|\\b\\d{1,2}(er)? (${MONTHS})\\b|\\bce (soir|week end|${DAYS})\\b|\\bdemain\\b`,
    ),
  },
  { why: 'une heure', weight: 1, pattern: /\b([01]?\d|2[0-3]) ?h(eures?)?( ?[0-5]\d)?\b/ },
];

const INVITING: Sign[] = [
  {
    why: 'une entrée, un tarif, une billetterie',
    weight: 2,
    pattern:
      /\b(entree (libre|gratuite|payante)|entree \d+|billetterie|billets?|tarifs? (plein|reduit|unique)|plein tarif|gratuit pour les|au chapeau|libre participation|participation libre|prix libre|places? limitees?|sur reservation|reservations?( conseillee| obligatoire| au| par)|reservez|prevente|ouverture des portes|buvette|petite restauration)\b/,
  },
  {
    why: 'une invitation au public',
    weight: 2,
    pattern:
      /\b(venez|nombreux|vous invitent?|vous attend\w*|vous accueill\w*|vous propose|vous presente|vous convi\w*|ouvert a tous|ouverte a tous|ne manquez pas|a ne pas manquer|retrouvez nous|rejoignez nous|tout public|tous publics|des \d+ ans)\b/,
  },
  {
    why: 'un événement qui a lieu',
    weight: 1,
    pattern:
      /\b(aura lieu|auront lieu|a lieu|se tiendra|se deroulera|se jouera|sera joue\w*|joueront?|jouera|jouent|joue|donne(ra|nt|ront)?|presente(ra|nt|ront)?|chantera|chanteront|en concert|sur scene|a l affiche|se produi\w+|sera projete\w*|inauguration)\b/,
  },
];

const ASKING: Sign[] = [
  {
    why: 'une recherche',
    weight: -3,
    pattern:
      /\b((re)?cherch(e|ent|ons|ez)|a la recherche|avons besoin|ai besoin|besoin d|souhaitons|souhaite|aimerions|appel a|qui (peut|aurait|pourrait)|il nous manque|nous manque|recrut\w+|embauch\w+)\b/,
  },
  {
    why: 'un prêt, une location, une offre de service',
    weight: -3,
    pattern:
      /\b(a louer|a vendre|a donner|a preter|prete|pretons|preter|donnons|donne (a|aux|pour|contre)|louons|location|vends|vendons|echange|mise a disposition|met(tons)? a disposition|disponibles?|libres? (du|de|en|pour)|residences?|repetitions?|covoiturage|stages?|ateliers?|formation|mutualis\w+|partag(e|er|eons)|programmateurs?|programmer|coproduc\w+|en tournee|dates? de tournee|cede|cession|propose (ses|son|un|une|des|aux))\b/,
  },
];

const THRESHOLD = 4;

export type SpectacleSigns = {
  /** Whether it reads like the announcement of a public show. */
  noticed: boolean;
  /** What was seen, in French, to tell the author. */
  why: string[];
};

/**
 * Whether an annonce reads like the announcement of a public show, which belongs to the public agenda. Weighs what
 * names a show, says when and invites against what looks for, lends or offers; `tests/lib/annonces/spectacle.test.ts`
 * prints how often it is right.
 * @param days the dates of the form: one single day counts like a date in the text
 */
export function spectacleSigns(
  { titre, description }: { titre: string; description: string },
  days: { disponibleDu?: Date | null | undefined; disponibleAu?: Date | null | undefined } = {},
): SpectacleSigns {
  const text = searchable(`${titre} ${description}`);
  const seen = [...SHOWN, ...INVITING].filter(({ pattern }) => pattern.test(text));
  const { disponibleDu, disponibleAu } = days;
  const oneDay = disponibleDu && disponibleAu && disponibleDu.getTime() === disponibleAu.getTime();
  const when = oneDay && !seen.some(({ why }) => why === 'une date') ? 1 : 0;
  const against = ASKING.filter(({ pattern }) => pattern.test(text));
  const sum = [...seen, ...against].reduce((total, { weight }) => total + weight, when);
  const shows = seen.some((sign) => SHOWN[0] === sign);
  return { noticed: shows && sum >= THRESHOLD, why: seen.map(({ why }) => why) };
}
