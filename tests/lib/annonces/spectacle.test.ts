import { expect, test } from 'vitest';
import { spectacleSigns } from '@/lib/annonces/spectacle';

/** Announcements of public shows, as people write them. */
const shows = [
  'Concert de la fanfare Les Sabots vernis le samedi 12 juin à 20 h 30, halle de Xertigny, entrée libre.',
  'Venez nombreux au bal des voisins vendredi 5 février à partir de 19h, buvette et petite restauration.',
  'La compagnie Brume de mars présente son nouveau spectacle dimanche 7 mars à 17 h à Rambervillers. Tarif plein 10 €.',
  'Exposition de gravures du 3 au 28 avril à la médiathèque, vernissage le 3 avril à 18 h, ouvert à tous.',
  'Récital de piano le 14 janvier, 20h, auditorium. Billetterie sur place.',
  'Ciné-concert « Le Mécano » ce vendredi à 20 h 30, au chapeau.',
  'Conférence sur les schlitteurs, jeudi 11 mars à 18 h 30, entrée gratuite.',
  'Grand loto de l’association samedi 20 mars, ouverture des portes à 18 h.',
  'Ne manquez pas la représentation de fin d’année de l’école de danse : samedi 19 juin, 15 h, salle des fêtes.',
  'Festival des Hauts Pays : trois soirées de musique du 9 au 11 juillet, réservez vos places.',
  'La chorale donne un concert à l’église de Bruyères dimanche 13 décembre à 16 h. Participation libre.',
  'Soirée contes au coin du feu, mercredi 17 février 20 h 30, tout public dès 6 ans.',
  'Projection du film « Les bûcherons » suivie d’un débat, mardi 9 février à 20 h. Tarif unique 5 €.',
  'Le théâtre municipal vous propose une comédie le 23 janvier à 20 h 30, billets en mairie.',
  'Scène ouverte au café associatif demain à 21 h, entrée libre !',
  'Portes ouvertes du conservatoire samedi 29 mai de 10 h à 17 h, venez essayer les instruments.',
  'L’orchestre d’harmonie jouera en concert le 8 mai à 11 h devant la mairie, ouvert à tous.',
  'Vernissage vendredi 2 avril à 18 h 30, l’artiste vous attend nombreux.',
  'Spectacle de marionnettes pour les enfants, mercredi 24 février à 15 h, sur réservation au 03 29 00 00 00.',
  'Fest-noz à Saulxures le samedi 17 avril, 20 h 30, entrée 6 €.',
  'Marché de Noël et spectacle de feu, 12 décembre dès 16 h, vin chaud et buvette.',
  'Cabaret d’improvisation le 30 janvier à 20 h 30 à la MJC, prix libre.',
  'Veillée chantée à la bibliothèque de La Bresse, le mercredi 17 février à 18 h, soupe offerte, entrée libre.',
  'Avant-première ce jeudi à 20 h au cinéma Le Lumignon, en présence de l’équipe ; tarif réduit pour les scolaires.',
  'La troupe des Trois-Fontaines monte sur scène : deux représentations les 4 et 5 juin à 20 h, réservation conseillée.',
];

/** What belongs here, with the same words. */
const traps = [
  'Cherchons un lieu pour répéter notre spectacle du 4 au 14 janvier, de 9 h à 18 h.',
  'Douze praticables à prêter, utilisés pour le concert du 9 janvier, libres ensuite.',
  'Recherche régisseur pour trois représentations les 4, 5 et 6 juin à 20 h 30.',
  'La compagnie cherche des programmateurs pour son spectacle tout public créé en mars.',
  'Salle de spectacle de 120 places disponible en résidence, du lundi au jeudi de 9 h à 22 h.',
  'Vends projecteurs et rideaux de scène, ayant servi au festival 2025.',
  'Appel à bénévoles pour le festival du 9 au 11 juillet : buvette, billetterie, accueil des artistes.',
  'Nous louons un parquet de bal de 120 m², livraison possible le samedi à 8 h.',
  'L’Ehpad Les Myrtilles souhaite accueillir un concert pour ses résidents un jeudi à 15 h.',
  'Exposition « Métiers du textile » : vingt panneaux à prêter aux bibliothèques et aux écoles.',
  'Atelier de théâtre hebdomadaire, le mardi à 18 h, il reste trois places pour partager l’intervenante.',
  'Qui aurait un camion le samedi 12 juin pour transporter le décor de notre spectacle ?',
  'Je propose un spectacle de contes aux écoles et aux médiathèques, 45 minutes, dès 6 ans, 350 €.',
  'Stage de marionnette les 20 et 21 mars de 10 h à 17 h, tarif réduit pour les intermittents.',
  'Cherche musiciens pour un bal folk le 5 février, répétitions le mercredi à 20 h.',
  'Coproduction : notre prochaine pièce de théâtre cherche deux lieux d’accueil en 2027.',
  'Covoiturage pour le concert de samedi à Nancy, départ d’Épinal à 18 h.',
  'Médiathèque cherche conteuse pour la veillée du mercredi 17 février, 18 h.',
  'Don de cent chaises de salle des fêtes, à venir chercher le samedi 6 mars.',
  'Mutualiser un emploi de chargée de billetterie entre trois festivals.',
  'Échange : une représentation contre dix jours de résidence en février.',
  'Prêt d’un vidéoprojecteur pour vos projections, du vendredi au lundi.',
  'Notre école aimerait faire venir une compagnie pour une représentation en juin, budget de 600 €.',
  'Formation au montage d’exposition, jeudi 11 mars de 9 h à 17 h, ouverte à tous les bénévoles.',
  'Costumes d’opéra à louer pour vos galas et kermesses, 15 € pièce.',
];

const noticed = (titre: string) => spectacleSigns({ titre, description: '' }).noticed;

test('fifty sentences: nine in ten public shows are noticed, and nine in ten that are noticed are shows', () => {
  const missed = shows.filter((text) => !noticed(text));
  const wrong = traps.filter(noticed);
  const found = shows.length - missed.length;
  const precision = found / (found + wrong.length);
  const recall = found / shows.length;
  console.info(
    `spectacle: précision ${(precision * 100).toFixed(0)} %, rappel ${(recall * 100).toFixed(0)} % sur ${shows.length + traps.length} phrases` +
      [...missed.map((text) => `\n  manquée : ${text}`), ...wrong.map((text) => `\n  à tort : ${text}`)].join(
        '',
      ),
  );
  expect(shows.length + traps.length).toBe(50);
  expect(precision).toBeGreaterThanOrEqual(0.9);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

test('one single day in the form counts as a date', () => {
  const on = (day: string) => new Date(`${day}T00:00:00Z`);
  const alone = { titre: 'Concert', description: 'La chorale joue.' };
  expect(spectacleSigns(alone).noticed).toBe(false);
  expect(
    spectacleSigns(alone, { disponibleDu: on('2027-01-04'), disponibleAu: on('2027-01-04') }).noticed,
  ).toBe(true);
  expect(
    spectacleSigns(alone, { disponibleDu: on('2027-01-04'), disponibleAu: on('2027-04-30') }).noticed,
  ).toBe(false);
});

test('accents, capitals and signs change nothing, and nothing is noticed in nothing', () => {
  expect(noticed('CONCERT SAMEDI 12 JUIN À 20H30 !!! ENTRÉE LIBRE')).toBe(true);
  expect(spectacleSigns({ titre: '', description: '' })).toEqual({ noticed: false, why: [] });
});
