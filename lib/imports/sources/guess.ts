import { searchable } from '@/lib/core/text';
import type { Champ } from '../words';

/** Names that columns go by, as searches compare them; the first that fits wins. `!`: too vague to be sure. */
const guesses: readonly [RegExp, Champ, '!'?][] = [
  [/^(code )?(insee|depcom|code commune insee)( (de la )?commune)?$/, 'insee'],
  [/^(code )?insee/, 'insee', '!'],
  [/^(cp|code postal|postcode|codepostal)$/, 'codePostal'],
  [/code postal/, 'codePostal', '!'],
  [/^(ville|commune|nom (de la )?commune|libelle (geographique|commune))$/, 'commune'],
  [/\b(ville|commune|localite)\b/, 'commune', '!'],
  [
    /^(nom|nom (de l |du |de la )?(etablissement|structure|lieu|association|equipement|festival|festival|site|organisme|compagnie)|denomination|raison sociale|nometab|titre)$/,
    'nom',
  ],
  [/^(nom|denomination|intitule)\b/, 'nom', '!'],
  [/^(sigle|acronyme)$/, 'sigle'],
  [/^(id|identifiant|code|reference|siret|siren|rna|uid|numero)( source)?$/, 'identifiant'],
  [/^identifiant\b/, 'identifiant', '!'],
  [/^(adresse|voie|rue|numero et voie|adresse postale|adresse complete|complement( d adresse)?)$/, 'adresse'],
  [/^adresse (\d|ligne|physique)/, 'adresse', '!'],
  [/^(lat|latitude)$/, 'latitude'],
  [/^(lon|lng|long|longitude)$/, 'longitude'],
  [/^(coord(onnees?)? y|y|latitude)/, 'latitude', '!'],
  [/^(coord(onnees?)? x|x|longitude)/, 'longitude', '!'],
  [
    /^(geolocalisation|geo ?point( 2d)?|position|coordonnees( geographiques)?|geocodage xy|latitude longitude|lat lon)$/,
    'position',
  ],
  [/^(tel|telephone|tel fixe|telephone 1|numero de telephone)$/, 'telephone'],
  [/^(tel|telephone|portable|mobile)\b/, 'telephone', '!'],
  [/^(mail|email|e mail|courriel|adresse (mail|email|e mail)|mel)$/, 'email'],
  [/\b(mail|courriel)\b/, 'email', '!'],
  [/^(site|site (web|internet)|url|web|adresse du site)$/, 'siteWeb'],
  [/\b(site internet|site web)\b/, 'siteWeb', '!'],
  [/^(genre|type|categorie|type (d equipement|de structure|equipement ou lieu))$/, 'genre', '!'],
  [/^(discipline|disciplines|domaine|sous domaine|discipline dominante)$/, 'disciplines'],
  [/^(public|publics)$/, 'publics'],
  [/^(label|labels|label et appellation)$/, 'labels'],
  [/^(description|presentation|histoire|activites?)$/, 'presentation'],
  [/^(accroche|resume)$/, 'accroche'],
  [/^(horaires?( d ouverture)?)$/, 'horaires'],
  [/^(accessible|accessibilite|pmr|accessible pmr)$/, 'accessible', '!'],
  [/^(jauge|fauteuils|places|nombre de places|capacite)$/, 'jauge'],
];

/** What a file of our own brings back beside its columns: the reasons of refused rows. */
export const OWN_COLUMNS = ['ligne du fichier', 'raison'] as const;

/** What a column most likely is, and whether a person should look. */
export function guessChamp(colonne: string): { champ: Champ; doubt: boolean } {
  const name = searchable(colonne);
  const found = guesses.find(([pattern]) => pattern.test(name));
  return { champ: found?.[1] ?? 'ignorer', doubt: found?.[2] === '!' };
}
