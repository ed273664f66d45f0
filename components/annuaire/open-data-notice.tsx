import { paths } from '@/lib/core/paths';

const files = [
  {
    href: paths.openAnnuaire('csv'),
    name: 'annuaire.csv',
    what: 'toutes les fiches, pour un tableur : une ligne par fiche, points-virgules, UTF-8.',
  },
  {
    href: paths.openAnnuaire('json'),
    name: 'annuaire.json',
    what: 'les mêmes, pour un programme, cinquante à la fois.',
  },
  {
    href: paths.openEquipements(),
    name: 'equipements.csv',
    what: 'les lieux, au format « équipements » 0.1.5 du Socle commun des données locales : virgules, UTF-8.',
  },
  {
    href: paths.openAnnonces(),
    name: 'annonces.json',
    what: 'les annonces en ligne et celles qui sont pourvues, pour un programme, les dernières d’abord. Les personnes n’y sont pas nommées.',
  },
  {
    href: paths.annoncesFlux(),
    name: 'flux.xml',
    what: 'les dernières annonces, pour un lecteur de flux (Atom).',
  },
  {
    href: paths.openAppels(),
    name: 'appels.json',
    what: 'les appels à projets, ouverts et clos, pour un programme, les derniers parus d’abord.',
  },
  {
    href: paths.appelsAgenda(),
    name: 'agenda.ics',
    what: 'les dates limites des appels ouverts, pour un agenda (iCalendar).',
  },
];

/** What is open, how to take it, and under which terms. */
export function OpenDataNotice({ origin, editeur }: { origin: string; editeur: string }) {
  return (
    <div className="prose">
      <h2>Les fichiers</h2>
      <ul>
        {files.map(({ href, name, what }) => (
          <li key={href}>
            <a href={href}>{name}</a> : {what}
          </li>
        ))}
      </ul>
      <p>
        Ils sont faits au moment où vous les demandez. Chaque page de fiche porte aussi sa description en
        JSON-LD, que lisent les moteurs de recherche, et <a href={paths.sitemaps()}>le plan du site</a> les
        nomme toutes.
      </p>
      <h2>Interroger l’annuaire</h2>
      <p>
        L’adresse rend <code>{'{total, items, nextCursor}'}</code>. <code>q</code> cherche des mots, sans
        tenir compte des accents ; <code>limit</code> va de 1 à 500 ; <code>cursor</code> reprend le{' '}
        <code>nextCursor</code> de la réponse d’avant, qui vaut <code>null</code> à la fin. Il n’y a ni clé ni
        compte à demander, et tout autre site peut l’appeler.
      </p>
      <pre className="code">{`${origin}${paths.openAnnuaire('json')}?q=théâtre&limit=20`}</pre>
      <h2>Ce qui y est, ce qui n’y est pas</h2>
      <p>
        Toutes les fiches publiées : nom, genre, disciplines, commune, adresse, place sur la carte, site web.
        Le téléphone et l’adresse e-mail n’y sont que si la structure tient elle-même sa fiche et l’a voulu.
        Les artistes dont personne n’a repris la fiche n’y ont ni adresse, ni liens. Le champ{' '}
        <code>reprise</code> dit si quelqu’un parle pour la fiche, et <code>source</code> d’où elle vient.
      </p>
      <p>
        Dans <code>equipements.csv</code>, le code d’un équipement s’arrête à sa famille, 08, et son numéro
        vient de l’identifiant de la fiche : il reste le même quand d’autres lieux arrivent ou ferment. Si
        deux lieux d’une commune tombent sur le même, le plus récent prend le suivant : lui seul peut changer
        un jour, si l’autre s’en va. Les lieux sans commune ou sans coordonnées, que le format exige, n’y sont
        pas.
      </p>
      <h2>La licence</h2>
      <p>
        <a href="https://www.etalab.gouv.fr/licence-ouverte-open-licence/">Licence Ouverte 2.0</a> : vous
        pouvez tout en faire, en citant {editeur || 'l’éditeur de ce site'} et la date. Une partie des fiches
        vient de fichiers du ministère de la Culture et du CNC, sous la même licence.
      </p>
    </div>
  );
}
