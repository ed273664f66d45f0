/** The charte of a new installation: ten articles, plain paragraphs and lists. */
export const firstCharte = `Tréteaux réunit celles et ceux qui font la culture sur le territoire : compagnies, bibliothèques, écoles, Ehpad, communes, associations. Cette charte dit en dix articles ce que chacun peut en attendre, et ce que chacun promet aux autres.

## 1. Qui peut s’inscrire

Toute personne qui agit pour la culture sur le territoire, ou avec ses acteurs, au titre d’une structure ou en son nom. L’inscription est gratuite. Un compte appartient à une personne : il ne se partage pas, même entre collègues.

## 2. Sous son nom

Chacun s’inscrit sous son nom et dit au nom de qui il parle. On ne représente une structure qu’avec son accord. Les partenaires savent ainsi toujours à qui ils s’adressent.

## 3. Le respect d’abord

On peut ne pas être d’accord, et le dire. Ne sont pas admis :

- les insultes, les menaces, le harcèlement ;
- les propos qui visent une personne pour son origine, sa religion, son sexe, son orientation, son âge ou son handicap ;
- la publicité sans rapport avec la culture, la propagande politique ou religieuse.

## 4. Chaque chose à sa place

Tréteaux sert à préparer : chercher un partenaire, prêter, écrire à plusieurs. L’annonce d’un spectacle ouvert au public va dans l’agenda public du Département, où le public la cherche.

## 5. Le travail d’un espace reste dans l’espace

Ce qui s’écrit dans un espace de projet est lu par ses membres seulement. On n’en copie rien à l’extérieur sans l’accord de ses auteurs. Les responsables de l’espace choisissent qui y entre et avec quel rôle.

## 6. Ce que l’on écrit reste à soi

Chacun garde ses droits sur ses textes, ses images et ses documents. En les publiant ici, il permet seulement à Tréteaux de les montrer aux personnes à qui ils sont destinés. On ne publie que ce que l’on a le droit de publier : une photo montre des personnes qui ont dit oui, ou leurs parents s’il s’agit d’enfants.

## 7. Les personnes fragiles

Beaucoup de projets se font avec des enfants, des malades, des résidents. On ne met jamais en ligne leur nom, leur image ou leur état de santé sans accord écrit, même dans un espace privé.

## 8. La modération

Les agents du Département lisent après la publication. Quand un contenu contrevient à la loi ou à cette charte, ils peuvent le déplacer, le masquer ou le retirer, suspendre un compte, ou le fermer en cas de faute grave ou répétée. La personne concernée reçoit la décision, ses raisons, l’article en cause et la façon de la contester pendant six mois.

## 9. Signaler

Chacun peut signaler un contenu : par le lien « Signaler » qui l’accompagne, ou par e-mail ou par téléphone, aux coordonnées données au bas de chaque page, en disant l’adresse de la page et ce qui ne va pas. Un agent répond, en général sous deux jours ouvrés.

## 10. Partir, et changer la charte

On peut quitter un espace ou demander la suppression de son compte à tout moment. Ce que l’on a écrit avec d’autres reste, sans le nom si on le souhaite. Quand la charte change, chaque membre en est prévenu et les versions précédentes restent lisibles.
`;
