/** Every address of the site. Pages, mails and redirects build links here and nowhere else. */
const query = (address: string, params: Record<string, string | undefined>) => {
  const given = Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length ? `${address}?${new URLSearchParams(given)}` : address;
};

export const paths = {
  accueil: () => '/',
  /** `etat`: what just happened, told on arrival. */
  connexion: (params: { suite?: string; email?: string; etat?: string } = {}) => query('/connexion', params),
  connexionLien: (params: { suite?: string } = {}) => query('/connexion/lien', params),
  connexionDemonstration: (params: { suite?: string } = {}) => query('/connexion/demonstration', params),
  motDePasseOublie: () => '/connexion/mot-de-passe',
  /** Where every mailed single-use link lands. */
  lien: (token: string) => `/lien/${token}`,
  inscription: (params: { invitation?: string; suite?: string } = {}) => query('/inscription', params),
  compte: (params: { etat?: string } = {}) => query('/compte', params),
  compteCharte: (params: { suite?: string } = {}) => query('/compte/charte', params),
  instance: () => '/compte/instance',
  compteDonnees: () => '/compte/donnees',
  /** Decisions of moderation addressed to oneself. */
  compteDecisions: (params: { page?: string } = {}) => query('/compte/decisions', params),
  comptes: (params: { q?: string; filtre?: string; page?: string } = {}) => query('/compte/comptes', params),
  /** One account, for an administrateur. */
  compteGere: (id: string) => `/compte/comptes/${id}`,
  /** Everything the site holds about oneself, as one file. */
  archive: () => '/api/compte/archive',
  /** Signing in by an identity from elsewhere: goes there, comes back, is tied to an account. */
  identite: (params: { suite?: string } = {}) => query('/connexion/identite', params),
  identiteRetour: () => '/connexion/identite/retour',
  identiteRelier: () => '/connexion/identite/relier',
  annuaire: (params: Record<string, string | undefined> = {}) => query('/annuaire', params),
  ficheNouvelle: (params: { nom?: string } = {}) => query('/annuaire/nouvelle', params),
  /** `fait`: says what was just done. */
  fiche: (slug: string, params: { fait?: string } = {}) => query(`/annuaire/${slug}`, params),
  ficheModifier: (slug: string, params: { fait?: string } = {}) =>
    query(`/annuaire/${slug}/modifier`, params),
  ficheReferents: (slug: string) => `/annuaire/${slug}/referents`,
  /** Takes up a fiche; `code` as a letter's QR or a mail gives it, `preuve` the way one chose. */
  ficheReprendre: (slug: string, params: { code?: string; preuve?: string } = {}) =>
    query(`/annuaire/${slug}/reprendre`, params),
  ficheCorriger: (slug: string) => `/annuaire/${slug}/corriger`,
  ficheSignaler: (slug: string, params: { motif?: string } = {}) =>
    query(`/annuaire/${slug}/signaler`, params),
  /** Says that a fiche was taken away because its subject asked for it. */
  ficheRetiree: () => '/annuaire/retiree',
  fusion: (params: { a?: string; b?: string } = {}) => query('/annuaire/fusion', params),
  listes: (params: { liste?: string } = {}) => query('/annuaire/listes', params),
  activation: (params: Record<string, string | undefined> = {}) => query('/annuaire/activation', params),
  /** Batches of invitations, and what became of them. */
  activationEnvois: (params: { q?: string; page?: string } = {}) =>
    query('/annuaire/activation/envois', params),
  /** Fiches whose mails come back. */
  activationRefus: (params: { q?: string; page?: string } = {}) =>
    query('/annuaire/activation/refus', params),
  /** The tables as CSV; `detail=fiches`: one line per fiche. */
  activationExport: (params: { detail?: 'fiches' } = {}) => query('/annuaire/activation/export', params),
  /** The letters of a batch as a PDF. */
  activationLettres: (lot: string) => query('/annuaire/activation/lettres', { lot }),
  /** The letters people asked for, as one PDF. */
  verifierCourriers: () => '/annuaire/a-verifier/courriers',
  verifier: (params: { page?: string } = {}) => query('/annuaire/a-verifier', params),
  imports: (params: { manque?: 'fichier'; page?: string } = {}) => query('/annuaire/import', params),
  /** Where the form with the file is posted. */
  importFichier: () => '/api/annuaire/imports',
  /** The rows of an import that were refused, with why, as a file. */
  importEcartees: (id: string) => `/api/annuaire/imports/${id}/ecartees`,
  import: (id: string, params: Record<string, string | undefined> = {}) =>
    query(`/annuaire/import/${id}`, params),
  annonces: (params: Record<string, string | undefined> = {}) => query('/annonces', params),
  /** `brouillon`: goes on with a draft, by its id; `rempli` names one filling from a link. */
  annonceNouvelle: (params: { brouillon?: string; fait?: string; rempli?: string } = {}) =>
    query('/annonces/nouvelle', params),
  /** `fait`: says what was just done. */
  annonce: (slug: string, params: { fait?: string; page?: string } = {}) =>
    query(`/annonces/${slug}`, params),
  annonceModifier: (slug: string, params: { fait?: string } = {}) =>
    query(`/annonces/${slug}/modifier`, params),
  mesAnnonces: (params: { etat?: string; q?: string; page?: string; fait?: string } = {}) =>
    query('/annonces/mes-annonces', params),
  /** Saved searches; `garder`: one to be kept, as the list has it in its address. */
  recherches: (params: { garder?: string; q?: string; fait?: string } = {}) =>
    query('/annonces/recherches', params),
  /** Where the link that stops alerts leads: no sign-in. */
  alerteArret: (token: string, params: { fait?: string } = {}) =>
    query(`/annonces/recherches/arret/${token}`, params),
  /** The same for mail programs, which press for the person (RFC 8058). */
  alerteUnClic: (token: string) => `/api/alertes/${token}`,
  annoncesFlux: () => '/annonces/flux.xml',
  openAnnonces: () => '/api/v1/annonces.json',
  forum: (params: Record<string, string | undefined> = {}) => query('/forum', params),
  /** `lien`: fills the form from a page; `rubrique`: the category it begins with. */
  sujetNouveau: (params: { rubrique?: string; etiquette?: string; lien?: string; fait?: string } = {}) =>
    query('/forum/nouveau', params),
  /** `message`: opens the page that has this number; `fait`: says what was just done. */
  sujet: (slug: string, params: Record<string, string | undefined> = {}) => query(`/forum/${slug}`, params),
  /** At the very message. */
  sujetMessage: (slug: string, numero: number) => `/forum/${slug}${paths.messageAnchor(numero)}`,
  /** How the address of a message ends, whatever its sujet is called; the first is its sujet. */
  messageAnchor: (numero: number) => (numero === 1 ? '' : `?message=${numero}#message-${numero}`),
  sujetModifier: (slug: string, numero: number) => `/forum/${slug}/modifier?message=${numero}`,
  /** What a message said before. */
  sujetHistorique: (slug: string, numero: number) => `/forum/${slug}/historique?message=${numero}`,
  /** Agents: moves, splits and merges a sujet. */
  sujetRanger: (slug: string, params: { page?: string } = {}) => query(`/forum/${slug}/ranger`, params),
  forumSuivis: (params: { fait?: string } = {}) => query('/forum/suivis', params),
  /** Agents: the categories of the forum. */
  rubriques: (params: { fait?: string } = {}) => query('/forum/rubriques', params),
  /** Agents: first messages of new members. */
  forumARelire: (params: { page?: string; fait?: string } = {}) => query('/forum/a-relire', params),
  forumFlux: () => '/forum/flux.xml',
  /** Whom a message may name, while one types. */
  forumNoms: (q: string, sujetId: string) => query('/api/forum/noms', { q, sujet: sujetId }),
  /** What was written in a sujet after a number, for pages that ask from time to time. */
  sujetNouvelles: (id: string, apres: number) => `/api/forum/${id}/nouvelles?apres=${apres}`,
  blog: (params: { q?: string; categorie?: string | undefined; page?: string } = {}) =>
    query('/blog', params),
  /** `fait`: says what was just done; `page`: of its commentaires. */
  article: (slug: string, params: { fait?: string; page?: string } = {}) => query(`/blog/${slug}`, params),
  /** `brouillon`: goes on with one that keeps itself, by its id. */
  articleNouveau: (params: { brouillon?: string } = {}) => query('/blog/nouveau', params),
  /** `version`: what was just kept, so that the form is drawn anew from it. */
  articleModifier: (slug: string, params: { fait?: string; version?: string } = {}) =>
    query(`/blog/${slug}/modifier`, params),
  mesArticles: (params: { q?: string; page?: string; fait?: string } = {}) =>
    query('/blog/mes-articles', params),
  /** The agents’ desk: what is proposed, scheduled, begun or given back. */
  blogRedaction: (params: { etat?: string; q?: string; page?: string } = {}) =>
    query('/blog/redaction', params),
  blogCategories: (params: { fait?: string } = {}) => query('/blog/redaction/categories', params),
  blogFlux: () => '/blog/flux.xml',
  /** Its social preview, as a PNG of 1,200 by 630 pixels; `version` changes whenever the picture does. */
  articleAffiche: (slug: string, version: string) => `/blog/${slug}/affiche/${version}`,
  /** The same of a fiche and of an annonce. */
  ficheAffiche: (slug: string, version: string) => `/annuaire/${slug}/affiche/${version}`,
  sujetAffiche: (slug: string, version: string) => `/forum/${slug}/affiche/${version}`,
  annonceAffiche: (slug: string, version: string) => `/annonces/${slug}/affiche/${version}`,
  /** A film of another site, in a page of its own that may load that site alone. */
  articleVideo: (slug: string, site: string, film: string) => `/blog/${slug}/video/${site}/${film}`,
  /** Where mailed links to renew an annonce, or to say what came of it, lead: no sign-in. */
  annonceLien: (token: string, params: { fait?: string } = {}) => query(`/annonces/lien/${token}`, params),
  /** Agents: pairs that go together; `fait`: says what was just done. */
  rapprochements: (params: Record<string, string | undefined> = {}) =>
    query('/annonces/rapprochements', params),
  /** An agent introduces the authors of two annonces, by their ids. */
  miseEnRelation: (annonce: string, autre: string) =>
    query('/annonces/rapprochements/nouvelle', { annonce, autre }),
  /** Introductions to follow; `etat=closes`: those that are over. */
  relations: (params: { etat?: string; page?: string; fait?: string } = {}) =>
    query('/annonces/rapprochements/suivi', params),
  rapprochementsEcartes: (params: { page?: string; fait?: string } = {}) =>
    query('/annonces/rapprochements/ecartes', params),
  appels: (params: Record<string, string | undefined> = {}) => query('/appels', params),
  /** `fait`: says what was just done. */
  appel: (slug: string, params: { fait?: string } = {}) => query(`/appels/${slug}`, params),
  appelModifier: (slug: string, params: { fait?: string } = {}) => query(`/appels/${slug}/modifier`, params),
  appelNouveau: () => '/appels/nouveau',
  /** The agents’ desk. */
  appelsVeille: (params: { etat?: string; q?: string; page?: string; fait?: string } = {}) =>
    query('/appels/veille', params),
  appelsSuivis: (params: { q?: string; page?: string; fait?: string } = {}) =>
    query('/appels/suivis', params),
  /** Deadlines as iCalendar: of all open calls; of one; of those a person follows, at a secret address. */
  appelsAgenda: () => '/appels/agenda.ics',
  appelAgenda: (slug: string) => `/appels/${slug}/agenda.ics`,
  appelsSuivisAgenda: (token: string) => `/appels/suivis/${token}.ics`,
  /** Where the link that stops mails about calls leads: no sign-in. */
  appelsRappelsArret: (token: string, params: { fait?: string } = {}) =>
    query(`/appels/rappels/arret/${token}`, params),
  /** The same for mail programs, which press for the person (RFC 8058). */
  appelsRappelsUnClic: (token: string) => `/api/appels/rappels/${token}`,
  appelsFlux: () => '/appels/flux.xml',
  openAppels: () => '/api/v1/appels.json',
  conversations: (params: { page?: string; fait?: string } = {}) => query('/conversations', params),
  /** `avant`: what was written before a message, by its id. `fait`: says what was just done. */
  conversation: (id: string, params: { avant?: string; fait?: string } = {}) =>
    query(`/conversations/${id}`, params),
  /** `apres`: what comes after a line, by its cursor. `fait`: says what was just done. */
  notifications: (params: { filtre?: string; sorte?: string; apres?: string; fait?: string } = {}) =>
    query('/notifications', params),
  /** Follows one: marks it read and leads to what it is about. */
  notification: (id: string) => `/notifications/${id}`,
  /** `espace`: the choices for that one, by its slug. */
  notificationsReglages: (params: { espace?: string; fait?: string } = {}) =>
    query('/notifications/reglages', params),
  /** Where the link that stops mails leads: no sign-in. */
  notificationsArret: (token: string, params: { fait?: string } = {}) =>
    query(`/notifications/arret/${token}`, params),
  /** The same for mail programs, which press for the person (RFC 8058). */
  notificationsUnClic: (token: string) => `/api/notifications/${token}`,
  espaces: () => '/espaces',
  espaceNouveau: () => '/espaces/nouveau',
  espace: (slug: string) => `/espaces/${slug}`,
  /**
   * `autour`: opens at a message, by its number; `avant`, `apres`: what came before or after one; `repondre`: the id of
   * the message to answer, for who has no script.
   */
  discussion: (
    slug: string,
    params: { q?: string; autour?: string; avant?: string; apres?: string; repondre?: string } = {},
  ) => query(`/espaces/${slug}/discussion`, params),
  /** Opens the discussion at a message, by its number; what it bears as its id on that page is after the #. */
  message: (slug: string, seq: number) => `/espaces/${slug}/discussion?autour=${seq}#message-${seq}`,
  documents: (slug: string, params: { q?: string; page?: string } = {}) =>
    query(`/espaces/${slug}/documents`, params),
  documentNouveau: (slug: string) => `/espaces/${slug}/documents/nouveau`,
  documentsCorbeille: (slug: string, params: { q?: string; page?: string } = {}) =>
    query(`/espaces/${slug}/documents/corbeille`, params),
  document: (slug: string, id: string) => `/espaces/${slug}/documents/${id}`,
  fichiers: (slug: string, params: { q?: string; genre?: string; page?: string } = {}) =>
    query(`/espaces/${slug}/fichiers`, params),
  fichiersCorbeille: (slug: string, params: { q?: string; page?: string } = {}) =>
    query(`/espaces/${slug}/fichiers/corbeille`, params),
  /** The bytes of a file, always downloaded, never opened by the browser. */
  fichier: (id: string) => `/api/fichiers/${id}`,
  /** A square picture of 320 pixels. */
  fichierVignette: (id: string) => `/api/fichiers/${id}/vignette`,
  /** The whole picture, 1,600 pixels at most. */
  fichierApercu: (id: string) => `/api/fichiers/${id}/apercu`,
  /** Sound and film, played in the page. */
  fichierLecture: (id: string) => `/api/fichiers/${id}/lecture`,
  membres: (slug: string) => `/espaces/${slug}/membres`,
  espaceReglages: (slug: string) => `/espaces/${slug}/reglages`,
  invitation: (token: string) => `/invitation/${token}`,
  /** Reports something to the agents: its kind and id. `fait`: says what was just done. */
  signaler: (cible: string, id: string, params: { fait?: string } = {}) =>
    query('/signaler', { cible, id, ...params }),
  /** Where a visitor confirms a report, from a mail. */
  signalerConfirmer: (token: string, params: { fait?: string } = {}) =>
    query(`/signaler/confirmer/${token}`, params),
  /** The agents’ desk; `cas`: the number of one; `etat=clos`: those decided. */
  moderation: (params: { cas?: string; q?: string; etat?: string; page?: string; fait?: string } = {}) =>
    query('/moderation', params),
  /** A statement of reasons: its author and the agents. */
  moderationDecision: (id: string, params: { fait?: string } = {}) =>
    query(`/moderation/decisions/${id}`, params),
  moderationJournal: (params: { q?: string; page?: string; verifier?: string } = {}) =>
    query('/moderation/journal', params),
  moderationJournalExport: () => '/moderation/journal/export',
  /** People one hears no more of. */
  blocages: (params: { fait?: string } = {}) => query('/compte/blocages', params),
  /** Everything at once; `dans`: one kind, `depuis`: a period. */
  recherche: (params: { q?: string; dans?: string; depuis?: string; page?: string } = {}) =>
    query('/recherche', params),
  /** What a search may be about, while it is typed. */
  suggestions: (q: string) => query('/api/suggestions', { q }),
  charte: (params: { version?: string } = {}) => query('/charte', params),
  /** At one article of the charte in force, as a decision cites it; `version`: of that one. */
  charteArticle: (numero: number, params: { version?: string } = {}) =>
    `${query('/charte', params)}#article-${numero}`,
  aide: (params: { q?: string; theme?: string } = {}) => query('/aide', params),
  /** `fait`: says what was just done. */
  guide: (slug: string, params: { fait?: string } = {}) => query(`/aide/${slug}`, params),
  contact: (params: { objet?: string; fait?: string } = {}) => query('/contact', params),
  /** The introduction for newcomers; `etape` from 1. */
  bienvenue: (params: { etape?: string } = {}) => query('/bienvenue', params),
  /** Why a button that was just pressed did nothing. */
  refus: () => '/refus',
  mentionsLegales: () => '/mentions-legales',
  confidentialite: () => '/confidentialite',
  accessibilite: () => '/accessibilite',
  donneesOuvertes: () => '/donnees-ouvertes',
  /** What other sites may show in a frame. */
  widget: (params: { commune?: string } = {}) => query('/annuaire/widget', params),
  /** Open data; version 1 keeps its names. */
  openAnnuaire: (format: 'json' | 'csv') => `/api/v1/annuaire.${format}`,
  openEquipements: () => '/api/v1/equipements.csv',
  sitemaps: () => '/sitemap.xml',
  sitemap: (part: string) => `/sitemaps/${part}`,
  communes: (q: string) => query('/api/communes', { q }),
  /** Outline of the territory, as GeoJSON. */
  contour: () => '/api/communes/contour',
} as const;

/** A local path to go to after signing in, or null: never an address elsewhere. */
export function safeSuite(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 500) return null;
  if (!value.startsWith('/') || /[\\\p{Cc}]/u.test(value)) return null;
  if (!URL.canParse(value, 'http://local.invalid')) return null;
  const url = new URL(value, 'http://local.invalid');
  const local = url.pathname + url.search + url.hash;
  // Looked at once resolved: « /.//elsewhere.fr » becomes « //elsewhere.fr ».
  return url.host === 'local.invalid' && !local.startsWith('//') ? local : null;
}
