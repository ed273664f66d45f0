import { type PersonKey, people } from './people';

export type Line = { daysAgo: number; time: string; who: PersonKey; body: string };

const isPerson = (key: string): key is PersonKey => key in people;

/** One message a line: days ago, time of day in France, who, then the text. */
function lines(script: string): Line[] {
  return script
    .trim()
    .split('\n')
    .map((line) => {
      const match = /^(\d+) (\d\d:\d\d) (\w+) \| (.+)$/.exec(line);
      const [, daysAgo, time, who, body] = match ?? [];
      if (!time || !who || !body || !isPerson(who)) throw new Error(`unreadable line: ${line}`);
      return { daysAgo: Number(daysAgo), time, who, body };
    });
}

export const mains = lines(`
29 09:12 sophie | Bonjour à tous et bienvenue ! J’ai ouvert cet espace pour préparer la résidence chez vous, Denis, et les ateliers avec la classe de Nadia. Tout ce qui concerne le projet peut vivre ici.
29 09:40 denis | Bonjour Sophie. Je découvre, c’est simple. Je me permets de poser tout de suite la question de la salle : il nous faudrait savoir combien de personnes à la fois.
29 10:05 sophie | Douze résidents au plus, et la classe par moitié, donc douze enfants. Nous sommes trois de la compagnie.
29 10:20 denis | Alors la salle à manger, une fois le service débarrassé. À partir de 14 h.
29 17:31 nadia | Bonsoir, j’arrive un peu tard, journée de classe. Ravie d’être là. Les enfants sont en CE2-CM1, 24 élèves, très bavards, c’est bon signe.
28 08:55 sophie | Bienvenue Nadia ! Bavards, c’est exactement ce qu’il faut.
28 09:30 sophie | J’ai posé les grandes lignes dans le document « Dossier de résidence ». Corrigez directement dedans, il est fait pour ça.
28 12:10 denis | Je l’ai lu avec ma directrice. Elle est d’accord sur le principe. Elle demande qu’on précise l’assurance et le nombre d’accompagnants.
28 12:45 sophie | C’est noté. Je m’occupe de l’assurance, notre attestation couvre les ateliers hors les murs. Je la ferai suivre.
27 18:02 nadia | Pour les accompagnants : deux parents et moi par demi-classe. Il me faut juste les dates un mois avant pour le car.
27 18:20 denis | Le minibus de la commune peut faire la navette si c’est un mardi ou un jeudi. J’ai demandé à la mairie, réponse lundi.
26 09:15 jeanluc | Bonjour, Jean-Luc, je fais la régie. Sophie m’a raconté le projet. Pouvez-vous me donner les dimensions de la salle à manger et la position des prises ?
26 10:40 denis | Bonjour Jean-Luc. 11 m sur 8, trois prises côté fenêtres, deux au fond près de l’office. Hauteur 2,90 m. Je vous fais un croquis.
26 10:52 jeanluc | Parfait. 2,90 m, c’est bas mais cela va très bien pour ce que nous faisons. On reste sur un plateau de quatre mètres sur trois.
26 11:04 sophie | Quatre sur trois, c’est notre taille préférée. On voit les mains de partout.
26 11:22 denis | Voici le croquis : la porte en bas à gauche, l’office à droite.
25 14:30 helene | Bonjour, Hélène Thomas, mission culture du Département. Je suis là pour vous aider si vous montez un dossier de subvention. La date limite pour « Culture et santé » est le 31 janvier.
25 14:48 sophie | Merci Hélène, nous comptons bien le déposer. Le document de l’espace en sera la base.
25 15:02 helene | Excellente idée. Pensez à décrire ce que les résidents fabriquent, pas seulement ce qu’ils regardent. Le jury y tient.
24 09:05 denis | Réponse de la mairie : oui pour le minibus, les mardis et jeudis, mais il faut trouver un conducteur. Notre agent technique est en arrêt.
24 12:15 nadia | Mon collègue de CM2 a le permis qui va bien. Je lui pose la question demain.
24 16:50 nadia | Il dit oui pour les jeudis !
24 17:05 denis | Les jeudis alors. Voilà une chose réglée.
22 10:10 sophie | Première visite chez vous hier, merci pour l’accueil. Madame Aubry a montré à Camille comment on rattache un fil cassé, sans regarder, en racontant autre chose. Nous tenons le début du spectacle.
22 10:34 denis | Elle m’en parle encore ce matin. Trente ans à la filature de la Moselotte. Elle voudrait savoir si « la petite de la compagnie » revient.
22 10:41 sophie | La petite de la compagnie a quarante-deux ans et revient jeudi.
22 11:20 nadia | J’ai lu votre échange à la classe. Ils veulent tous savoir ce qu’est une filature. Nous commençons par là.
21 18:15 nadia | Question : est-ce que les enfants peuvent venir avec des objets ? Une élève a la navette de tisserand de son arrière-grand-mère.
21 18:40 sophie | Bien sûr. Un objet par enfant, avec le nom de la personne à qui il a servi. On en fera une table d’exposition à l’entrée.
20 09:00 annie | Bonjour, Annie, de la médiathèque Le Préau à Vagney. Sophie m’a invitée pour que je suive. Nous avons un fonds sur les métiers du textile et une exposition qui dort, si cela peut servir.
20 09:12 sophie | Bienvenue Annie. L’exposition nous intéresse beaucoup !
20 09:40 denis | Vingt panneaux, d’après le catalogue. Nous avons un grand couloir qui ne demande que ça.
19 11:30 jeanluc | J’ai fait le plan. Plateau contre le mur de l’office, le public en fer à cheval, trois rangs. On garde une allée de 1,40 m pour les fauteuils. Denis, est-ce que cela suffit ?
19 12:02 denis | 1,40 m c’est bien. Comptez huit fauteuils roulants, dont deux électriques qui ont besoin de tourner.
19 12:10 jeanluc | Alors je retire le troisième rang côté porte. Plan corrigé ce soir.
19 18:42 jeanluc | Plan corrigé, l’allée passe de la porte à la scène.
18 17:22 nadia | Les enfants ont dessiné le portrait des mains de leurs grands-parents. C’est très beau et parfois très drôle. Un grand-père a demandé qu’on ne dessine pas son pouce (accident de scierie), finalement il l’a raconté lui-même à la classe.
18 17:45 sophie | Peut-on l’entendre ? S’il est d’accord, nous enregistrons sa voix.
18 18:03 nadia | Je lui demande. Il habite à Ramonchamp, il peut venir.
17 09:20 denis | Deux résidents se retirent (santé), deux autres s’inscrivent. Nous restons à douze.
17 09:31 sophie | Merci Denis. On laisse toujours deux chaises de plus, pour qui veut seulement regarder.
16 10:00 helene | Une information utile : le Département prête des projecteurs et des rideaux aux acteurs du territoire. Il suffit d’une date et d’une adresse de livraison.
16 10:25 jeanluc | Quatre projecteurs à découpe et un jeu d’orgue, ce serait parfait. Je prépare la demande.
15 14:05 sophie | Compte rendu de notre point d’hier posé dans les documents. Trois décisions : les ateliers commencent en janvier, la représentation est en juin dans la cour de l’école s’il fait beau, et nous écrivons un carnet.
15 14:40 nadia | Le carnet, nous pouvons l’imprimer à l’école. La mairie nous laisse la machine.
14 09:45 denis | La famille de Monsieur Lallemand demande si elle peut assister aux ateliers. Qu’en pensez-vous ?
14 10:10 sophie | Aux ateliers, j’aimerais mieux que non, les gestes viennent plus librement. À la représentation et au goûter, bien sûr.
14 10:18 denis | C’est ce que je pensais. Je leur réponds.
13 16:30 nadia | La directrice académique a donné son accord pour les sorties. Il me manque l’attestation d’assurance de l’Ehpad.
13 16:52 denis | Je la demande au siège. En général il faut une semaine.
12 08:40 sophie | Petit mot du matin : le budget est dans les documents, version 2. Il manque le prix du car de secours, au cas où le minibus serait pris.
12 12:31 nadia | Le transporteur demande 180 € l’aller-retour pour vingt-cinq places.
12 12:44 sophie | Ajouté. Nous tombons à 8 640 €. C’est dans l’enveloppe.
11 11:15 helene | Je relis le dossier avec plaisir. Une remarque : dites pourquoi vous, et pourquoi ici. Le Thillot, la Moselotte, la forêt, ce n’est pas un décor, c’est votre sujet.
11 11:48 sophie | Très juste. Je reprends l’introduction ce soir.
10 18:20 nadia | Le grand-père de Ramonchamp est d’accord pour la voix ET pour le pouce. Il s’appelle Gilbert.
10 18:26 sophie | Vive Gilbert.
9 09:50 jeanluc | J’ai vu la salle hier soir avec Denis. Tout passe. Il faudra occulter les deux fenêtres du fond, je fabrique des châssis.
9 10:05 denis | Notre menuisier à la retraite, résident du premier étage, propose son aide pour les châssis. Je crois qu’il attend cela depuis dix ans.
9 10:12 jeanluc | Embauché. Dites-lui que je passe jeudi avec le bois.
7 14:20 sophie | Nous avons un titre définitif ? « Ce que savent les mains », tout le monde est d’accord ?
7 14:33 nadia | La classe a voté : 22 pour, 1 contre, 1 qui voulait « Les pouces ».
7 14:35 denis | Oui chez nous aussi. Madame Aubry trouve que c’est un peu long pour une affiche.
6 10:30 denis | L’attestation d’assurance est arrivée, je l’ai transmise à l’école par courrier et par e-mail.
6 12:05 nadia | Bien reçue, merci. Le dossier de sortie est complet de mon côté.
5 09:10 sophie | Il nous reste à fixer la première date en janvier. Je propose le jeudi 14 ou le jeudi 21.
5 09:25 denis | Le 14 il y a la galette des familles, la salle est prise. Le 21 est libre.
5 17:40 nadia | Le 21 me va aussi, c’est avant les évaluations.
4 16:05 denis | La salle à manger est réservée pour tous les jeudis de 14 h à 17 h, de janvier à mai. Six résidents ont déjà mis la date dans leur agenda, dont deux anciennes de la filature.
4 16:20 sophie | Formidable. On commencerait par les gestes, sans les mots : chacun montre ce que ses mains savent encore faire. Nadia, les enfants pourraient les dessiner ?
2 09:12 nadia | Oui ! J’ai parlé du projet en classe ce matin, ils ont déjà dessiné les mains de leurs grands-parents. J’apporte les premières planches au prochain point.
1 10:41 jeanluc | Pour la lumière je peux emprunter quatre projecteurs au Département. Il leur faut une date de livraison avant le 5 décembre : https://www.vosges.fr
1 11:02 denis | Le jeudi 21 janvier, livraison le 20 au matin, quelqu’un sera là pour ouvrir.
`);

export const veillees = lines(`
24 10:00 marie | Bonjour à toutes et tous. Les Veillées reviennent en février : quatre bibliothèques, deux conteuses, de la soupe. Cet espace remplace la chaîne de quarante e-mails de l’an dernier.
24 10:22 annie | Quel soulagement ! La médiathèque Le Préau est partante, comme l’an dernier, plutôt un samedi.
24 11:40 sophie | La compagnie peut proposer une lecture à deux voix, quarante minutes, sans technique.
23 09:05 marie | Parfait. Je note : Vagney le samedi 6, Gérardmer le vendredi 12, il reste deux soirées à placer.
21 15:30 helene | La bibliothèque de La Bresse cherche justement une animation pour les vacances. Je les mets en relation avec vous.
20 09:00 marie | Merci Hélène. Je les appelle demain.
19 18:10 marie | C’est fait : La Bresse le mercredi 17. Reste le samedi 20.
17 10:15 annie | Et Saulxures ? Ils ont refait la salle du conseil, elle est chaleureuse, soixante places.
17 10:31 marie | Bonne idée. J’écris à la mairie.
12 14:00 marie | Saulxures dit oui ! Nous avons nos quatre soirées. Je commence l’affiche.
12 14:20 annie | Pensez à écrire « entrée libre, soupe offerte » en gros. L’an dernier les gens demandaient le prix à la porte.
10 16:00 marie | Deux essais d’image pour l’affiche. Laquelle vous donne envie de sortir un soir de février ?
10 17:25 annie | Le bleu nuit, sans hésiter. La marmite est parfaite.
8 09:45 sophie | Pour la lecture, nous pensions à des récits de schlitteurs. Textes libres de droits, sauf un, je demande à l’éditeur.
3 11:05 marie | Le programme est dans les documents. Relisez vos horaires avant que je l’envoie à l’imprimeur.
3 17:20 annie | Relu : chez nous c’est 20 h, pas 20 h 30, à cause du dernier car.
2 08:50 marie | Corrigé. Merci Annie.
1 09:30 marie | Dernière question avant impression : qui apporte les bols ?
`);

export const bois = lines(`
26 09:30 marie | Ouverture de l’espace « Bois debout » : un luthier, une forêt, un collège. L’idée est de suivre un épicéa, de la coupe au violon, avec une classe de cinquième.
26 10:12 sophie | J’adore. Quel est le rôle de la compagnie ?
26 10:30 marie | Raconter l’arbre. Un texte par étape : la coupe, le débit, le séchage, la table d’harmonie.
24 14:00 marie | L’Office national des forêts accepte une visite de coupe en mars, groupe de trente.
18 16:40 sophie | Je peux écrire le premier texte pour la mi-décembre.
6 09:15 marie | Le luthier de Mirecourt demande si les élèves peuvent venir par groupes de huit, son atelier est petit.
4 10:05 gerard | Bonjour, Gérard Humbert, luthier. Huit c’est bien, neuf c’est trop. Et pas de manteaux près des vernis.
3 11:20 gerard | J’ai mis de côté une planche coupée en 1987, l’année de naissance de mon fils. On pourra la faire sonner devant eux.
2 15:45 marie | Magnifique. @Sophie Marchal, cela ferait une belle ouverture pour ton texte.
1 16:02 gerard | J’ai aussi les copeaux, pour qui veut. Ils sentent bon trois semaines.
`);

export const bal = lines(`
28 11:00 helene | Espace ouvert pour « Le bal des voisins » : cinq communes, une fanfare, un parquet. Le Département prête le parquet.
27 09:20 patrick | Les Sabots vernis confirment le samedi 12 juin.
20 10:00 helene | Xertigny propose la halle. Parquet de 120 m², cela tient.
10 14:15 patrick | Il faut deux camions et huit personnes pour le parquet. Qui a des bras ?
9 08:30 helene | Les cantonniers de Xertigny et de Charmois, d’après le maire.
`);
