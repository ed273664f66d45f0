-- CreateEnum
CREATE TYPE "TermeListe" AS ENUM ('genre', 'discipline', 'public', 'label');

-- CreateEnum
CREATE TYPE "FicheNature" AS ENUM ('structure', 'lieu', 'artiste');

-- CreateEnum
CREATE TYPE "FicheEtat" AS ENUM ('publiee', 'fermee');

-- CreateEnum
CREATE TYPE "CodeCanal" AS ENUM ('email', 'courrier');

-- CreateEnum
CREATE TYPE "RevendicationEtat" AS ENUM ('attente', 'acceptee', 'refusee', 'retiree');

-- CreateEnum
CREATE TYPE "EnvoiGenre" AS ENUM ('invitation', 'relance');

-- CreateEnum
CREATE TYPE "SignalementMotif" AS ENUM ('correction', 'ferme', 'erreur', 'doublon', 'charte', 'retrait');

-- CreateEnum
CREATE TYPE "SignalementEtat" AS ENUM ('ouvert', 'accepte', 'refuse');

-- CreateEnum
CREATE TYPE "ImportEtat" AS ENUM ('apercu', 'en_cours', 'termine', 'annulation', 'annule', 'echec');

-- CreateEnum
CREATE TYPE "LigneEtat" AS ENUM ('lue', 'nouvelle', 'modifiee', 'identique', 'doublon', 'rejetee');

-- CreateEnum
CREATE TYPE "LigneChoix" AS ENUM ('fusionner', 'garder', 'ecarter');

-- AlterEnum
ALTER TYPE "FichierUsage" ADD VALUE 'fiche';

-- AlterTable
ALTER TABLE "communes" ADD COLUMN     "contour" JSONB;

-- AlterTable
ALTER TABLE "comptes" ADD COLUMN     "deletedAt" TIMESTAMPTZ(3),
ADD COLUMN     "disabledAt" TIMESTAMPTZ(3),
ADD COLUMN     "disabledMotif" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "inactiviteAt" TIMESTAMPTZ(3),
ADD COLUMN     "lastSeenAt" TIMESTAMPTZ(3),
ADD COLUMN     "oidcIssuer" TEXT,
ADD COLUMN     "oidcSiret" TEXT,
ADD COLUMN     "oidcSub" TEXT;

-- AlterTable
ALTER TABLE "fiches" ADD COLUMN     "accessible" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "accroche" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "accueilResidence" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "activatedAt" TIMESTAMPTZ(3),
ADD COLUMN     "adresse" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "champsTenus" TEXT[],
ADD COLUMN     "codePostal" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "contactPublic" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "demandes" TEXT[],
ADD COLUMN     "disciplines" TEXT[],
ADD COLUMN     "email" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "emailRefus" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "emailRefusAt" TIMESTAMPTZ(3),
ADD COLUMN     "etat" "FicheEtat" NOT NULL DEFAULT 'publiee',
ADD COLUMN     "genreId" TEXT,
ADD COLUMN     "horaires" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "labels" TEXT[],
ADD COLUMN     "latitude" DOUBLE PRECISION,
ADD COLUMN     "liens" TEXT[],
ADD COLUMN     "longitude" DOUBLE PRECISION,
ADD COLUMN     "offres" TEXT[],
ADD COLUMN     "positionExacte" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "presentation" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "publics" TEXT[],
ADD COLUMN     "rechercheNom" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "rechercheTexte" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sigle" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "siteWeb" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "source" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "telephone" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "instance" ADD COLUMN     "tuilesCredit" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "tuilesUrl" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "epci" (
    "code" TEXT NOT NULL,
    "nom" TEXT NOT NULL,

    CONSTRAINT "epci_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "territoires" (
    "code" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "contour" JSONB,
    "source" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "territoires_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "termes" (
    "id" TEXT NOT NULL,
    "liste" "TermeListe" NOT NULL,
    "nom" TEXT NOT NULL,
    "pluriel" TEXT NOT NULL DEFAULT '',
    "nature" "FicheNature",
    "synonymes" TEXT[],
    "rang" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "termes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "salles" (
    "ficheId" TEXT NOT NULL,
    "jauge" INTEGER,
    "jaugeDetail" TEXT NOT NULL DEFAULT '',
    "plateauLargeur" DOUBLE PRECISION,
    "plateauProfondeur" DOUBLE PRECISION,
    "plateauHauteur" DOUBLE PRECISION,
    "plateauDetail" TEXT NOT NULL DEFAULT '',
    "electricite" TEXT NOT NULL DEFAULT '',
    "technique" TEXT NOT NULL DEFAULT '',
    "loges" TEXT NOT NULL DEFAULT '',
    "acces" TEXT NOT NULL DEFAULT '',
    "repetitions" BOOLEAN,
    "repetitionsDetail" TEXT NOT NULL DEFAULT '',
    "conditions" TEXT NOT NULL DEFAULT '',
    "prixJour" DOUBLE PRECISION,

    CONSTRAINT "salles_pkey" PRIMARY KEY ("ficheId")
);

-- CreateTable
CREATE TABLE "fiche_photos" (
    "fichierId" TEXT NOT NULL,
    "ficheId" TEXT NOT NULL,
    "rang" INTEGER NOT NULL,
    "legende" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "fiche_photos_pkey" PRIMARY KEY ("fichierId")
);

-- CreateTable
CREATE TABLE "fiche_sources" (
    "source" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "ficheId" TEXT NOT NULL,
    "empreinte" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fiche_sources_pkey" PRIMARY KEY ("source","sourceId")
);

-- CreateTable
CREATE TABLE "fiche_redirections" (
    "slug" TEXT NOT NULL,
    "ficheId" TEXT NOT NULL,

    CONSTRAINT "fiche_redirections_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "codes_reprise" (
    "id" TEXT NOT NULL,
    "ficheId" TEXT NOT NULL,
    "canal" "CodeCanal" NOT NULL,
    "compteId" TEXT,
    "empreinte" TEXT NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "sentById" TEXT,
    "transfert" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "printedAt" TIMESTAMPTZ(3),
    "usedAt" TIMESTAMPTZ(3),
    "usedById" TEXT,

    CONSTRAINT "codes_reprise_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revendications" (
    "id" TEXT NOT NULL,
    "ficheId" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "mot" TEXT NOT NULL DEFAULT '',
    "etat" "RevendicationEtat" NOT NULL DEFAULT 'attente',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" TEXT,
    "reponse" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "revendications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "envois_activation" (
    "id" TEXT NOT NULL,
    "ficheId" TEXT NOT NULL,
    "genre" "EnvoiGenre" NOT NULL,
    "canal" "CodeCanal" NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "sendAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "annuleAt" TIMESTAMPTZ(3),
    "sentById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "envois_activation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signalements" (
    "id" TEXT NOT NULL,
    "ficheId" TEXT,
    "ficheNom" TEXT NOT NULL,
    "motif" "SignalementMotif" NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "propositions" JSONB,
    "autreId" TEXT,
    "compteId" TEXT,
    "nom" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "etat" "SignalementEtat" NOT NULL DEFAULT 'ouvert',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" TEXT,
    "reponse" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "signalements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "oppositions" (
    "empreinte" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "oppositions_pkey" PRIMARY KEY ("empreinte")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" TEXT NOT NULL,
    "fichierNom" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "entete" TEXT NOT NULL,
    "colonnes" TEXT[],
    "mapping" JSONB NOT NULL,
    "lecture" TEXT NOT NULL DEFAULT '',
    "etat" "ImportEtat" NOT NULL DEFAULT 'apercu',
    "total" INTEGER NOT NULL DEFAULT 0,
    "faites" INTEGER NOT NULL DEFAULT 0,
    "creees" INTEGER NOT NULL DEFAULT 0,
    "modifiees" INTEGER NOT NULL DEFAULT 0,
    "identiques" INTEGER NOT NULL DEFAULT 0,
    "rejetees" INTEGER NOT NULL DEFAULT 0,
    "erreur" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_lignes" (
    "importId" TEXT NOT NULL,
    "ligne" INTEGER NOT NULL,
    "cellules" TEXT[],
    "etat" "LigneEtat" NOT NULL DEFAULT 'lue',
    "raison" TEXT NOT NULL DEFAULT '',
    "ficheId" TEXT,
    "jumelle" INTEGER,
    "choix" "LigneChoix",
    "avant" JSONB,
    "faite" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "import_lignes_pkey" PRIMARY KEY ("importId","ligne")
);

-- CreateTable
CREATE TABLE "import_sources" (
    "source" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "entete" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "import_sources_pkey" PRIMARY KEY ("source")
);

-- CreateIndex
CREATE INDEX "termes_liste_rang_idx" ON "termes"("liste", "rang");

-- CreateIndex
CREATE INDEX "fiche_photos_ficheId_rang_idx" ON "fiche_photos"("ficheId", "rang");

-- CreateIndex
CREATE INDEX "fiche_sources_ficheId_idx" ON "fiche_sources"("ficheId");

-- CreateIndex
CREATE INDEX "fiche_redirections_ficheId_idx" ON "fiche_redirections"("ficheId");

-- CreateIndex
CREATE INDEX "codes_reprise_ficheId_idx" ON "codes_reprise"("ficheId");

-- CreateIndex
CREATE INDEX "codes_reprise_compteId_idx" ON "codes_reprise"("compteId");

-- CreateIndex
CREATE INDEX "codes_reprise_expiresAt_idx" ON "codes_reprise"("expiresAt");

-- CreateIndex
CREATE INDEX "revendications_compteId_idx" ON "revendications"("compteId");

-- CreateIndex
CREATE INDEX "revendications_etat_createdAt_idx" ON "revendications"("etat", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "revendications_ficheId_compteId_key" ON "revendications"("ficheId", "compteId");

-- CreateIndex
CREATE INDEX "envois_activation_ficheId_createdAt_idx" ON "envois_activation"("ficheId", "createdAt");

-- CreateIndex
CREATE INDEX "signalements_etat_createdAt_idx" ON "signalements"("etat", "createdAt");

-- CreateIndex
CREATE INDEX "signalements_ficheId_idx" ON "signalements"("ficheId");

-- CreateIndex
CREATE INDEX "imports_createdAt_idx" ON "imports"("createdAt");

-- CreateIndex
CREATE INDEX "import_lignes_importId_etat_idx" ON "import_lignes"("importId", "etat");

-- CreateIndex
CREATE INDEX "import_lignes_ficheId_idx" ON "import_lignes"("ficheId");

-- CreateIndex
CREATE INDEX "import_sources_entete_idx" ON "import_sources"("entete");

-- CreateIndex
CREATE INDEX "communes_epci_idx" ON "communes"("epci");

-- CreateIndex
CREATE UNIQUE INDEX "comptes_oidcIssuer_oidcSub_key" ON "comptes"("oidcIssuer", "oidcSub");

-- CreateIndex
CREATE INDEX "fiches_genreId_rechercheNom_idx" ON "fiches"("genreId", "rechercheNom");

-- CreateIndex
CREATE INDEX "fiches_communeInsee_idx" ON "fiches"("communeInsee");

-- The lists an instance begins with; its agents change them.
INSERT INTO "termes" ("id", "liste", "nom", "pluriel", "nature", "synonymes", "rang") VALUES
  ('compagnie', 'genre', 'Compagnie ou troupe', 'Compagnies', 'artiste', ARRAY['troupe', 'compagnie de théâtre', 'cie']::TEXT[], 1),
  ('ensemble', 'genre', 'Ensemble ou groupe musical', 'Ensembles et groupes', 'artiste', ARRAY['groupe', 'orchestre', 'fanfare', 'harmonie', 'chorale', 'chœur']::TEXT[], 2),
  ('artiste', 'genre', 'Artiste', 'Artistes', 'artiste', ARRAY['plasticien', 'auteur', 'conteur', 'musicien', 'illustrateur']::TEXT[], 3),
  ('festival', 'genre', 'Festival', 'Festivals', 'structure', ARRAY[]::TEXT[], 4),
  ('lieu', 'genre', 'Lieu de spectacle', 'Salles', 'lieu', ARRAY['théâtre', 'salle de spectacle', 'salle polyvalente', 'opéra', 'scène']::TEXT[], 5),
  ('exposition', 'genre', 'Lieu d’exposition', 'Lieux d’exposition', 'lieu', ARRAY['galerie', 'centre d’art']::TEXT[], 6),
  ('patrimoine', 'genre', 'Site patrimonial', 'Sites patrimoniaux', 'lieu', ARRAY['monument', 'château', 'monument historique', 'lieu de mémoire']::TEXT[], 7),
  ('bibliotheque', 'genre', 'Bibliothèque ou médiathèque', 'Bibliothèques', 'structure', ARRAY['médiathèque', 'point lecture']::TEXT[], 8),
  ('musee', 'genre', 'Musée', 'Musées', 'structure', ARRAY['musée de France', 'écomusée']::TEXT[], 9),
  ('cinema', 'genre', 'Cinéma', 'Cinémas', 'lieu', ARRAY['salle de cinéma']::TEXT[], 10),
  ('archives', 'genre', 'Service d’archives', 'Archives', 'structure', ARRAY['centre d’archives']::TEXT[], 11),
  ('librairie', 'genre', 'Librairie', 'Librairies', 'structure', ARRAY[]::TEXT[], 12),
  ('enseignement', 'genre', 'École de musique, de danse ou d’art', 'Écoles d’art et de musique', 'structure', ARRAY['école de musique', 'conservatoire', 'école de danse']::TEXT[], 13),
  ('ecole', 'genre', 'École, collège ou lycée', 'Écoles', 'structure', ARRAY['collège', 'lycée', 'établissement scolaire', 'université']::TEXT[], 14),
  ('ehpad', 'genre', 'Ehpad ou établissement de santé', 'Ehpad, hôpitaux', 'structure', ARRAY['maison de retraite', 'hôpital', 'foyer', 'ime']::TEXT[], 15),
  ('social', 'genre', 'Centre social ou maison des jeunes', 'Centres sociaux, MJC', 'structure', ARRAY['mjc', 'foyer rural', 'centre culturel']::TEXT[], 16),
  ('association', 'genre', 'Association', 'Associations', 'structure', ARRAY['fédération']::TEXT[], 17),
  ('entreprise', 'genre', 'Entreprise ou bureau', 'Entreprises', 'structure', ARRAY['producteur', 'éditeur', 'imprimeur', 'luthier', 'prestataire']::TEXT[], 18),
  ('commune', 'genre', 'Mairie ou intercommunalité', 'Collectivités', 'structure', ARRAY['mairie', 'communauté de communes', 'collectivité', 'parc naturel']::TEXT[], 19),
  ('autre', 'genre', 'Autre structure', 'Autres', 'structure', ARRAY[]::TEXT[], 20),
  ('theatre', 'discipline', 'Théâtre', '', NULL, ARRAY['art dramatique']::TEXT[], 1),
  ('musique', 'discipline', 'Musique', '', NULL, ARRAY['concert', 'chanson', 'musiques actuelles', 'musique classique', 'jazz', 'musiques traditionnelles']::TEXT[], 2),
  ('danse', 'discipline', 'Danse', '', NULL, ARRAY['chorégraphie']::TEXT[], 3),
  ('cirque', 'discipline', 'Cirque et arts de la rue', '', NULL, ARRAY['cirque', 'arts de la rue']::TEXT[], 4),
  ('marionnette', 'discipline', 'Marionnette', '', NULL, ARRAY['théâtre d’objets']::TEXT[], 5),
  ('conte', 'discipline', 'Conte et lecture', '', NULL, ARRAY['conte', 'lecture à voix haute']::TEXT[], 6),
  ('arts-visuels', 'discipline', 'Arts visuels', '', NULL, ARRAY['arts plastiques', 'peinture', 'sculpture', 'photographie', 'gravure', 'arts numériques', 'exposition']::TEXT[], 7),
  ('cinema-audiovisuel', 'discipline', 'Cinéma et audiovisuel', '', NULL, ARRAY['cinéma', 'film', 'vidéo']::TEXT[], 8),
  ('patrimoine-memoire', 'discipline', 'Patrimoine et mémoire', '', NULL, ARRAY['patrimoine', 'archéologie', 'histoire locale', 'ethnologie']::TEXT[], 9),
  ('ecriture', 'discipline', 'Écriture et livre', '', NULL, ARRAY['livre', 'littérature', 'bande dessinée', 'poésie']::TEXT[], 10),
  ('metiers-art', 'discipline', 'Métiers d’art', '', NULL, ARRAY['lutherie', 'artisanat d’art', 'textile', 'bois']::TEXT[], 11),
  ('culture-scientifique', 'discipline', 'Culture scientifique', '', NULL, ARRAY['sciences', 'nature']::TEXT[], 12),
  ('tout-public', 'public', 'Tout public', '', NULL, ARRAY[]::TEXT[], 1),
  ('petite-enfance', 'public', 'Petite enfance', '', NULL, ARRAY['crèche']::TEXT[], 2),
  ('enfants', 'public', 'Enfants', '', NULL, ARRAY['jeune public']::TEXT[], 3),
  ('adolescents', 'public', 'Adolescents', '', NULL, ARRAY['jeunes']::TEXT[], 4),
  ('adultes', 'public', 'Adultes', '', NULL, ARRAY[]::TEXT[], 5),
  ('personnes-agees', 'public', 'Personnes âgées', '', NULL, ARRAY['seniors', 'aînés']::TEXT[], 6),
  ('scolaires', 'public', 'Scolaires', '', NULL, ARRAY['classes']::TEXT[], 7),
  ('handicap', 'public', 'Personnes en situation de handicap', '', NULL, ARRAY['handicap']::TEXT[], 8),
  ('empeches', 'public', 'Publics empêchés', '', NULL, ARRAY['hôpital', 'prison']::TEXT[], 9),
  ('musee-de-france', 'label', 'Musée de France', '', NULL, ARRAY[]::TEXT[], 1),
  ('art-et-essai', 'label', 'Art et essai', '', NULL, ARRAY['art & essai']::TEXT[], 2),
  ('scene-nationale', 'label', 'Scène nationale', '', NULL, ARRAY[]::TEXT[], 3),
  ('scene-conventionnee', 'label', 'Scène conventionnée d’intérêt national', '', NULL, ARRAY['scène conventionnée']::TEXT[], 4),
  ('smac', 'label', 'Scène de musiques actuelles', '', NULL, ARRAY['smac']::TEXT[], 5),
  ('centre-dramatique', 'label', 'Centre dramatique national', '', NULL, ARRAY['cdn']::TEXT[], 6),
  ('conservatoire-classe', 'label', 'Conservatoire classé', '', NULL, ARRAY['crd', 'crr', 'crc', 'crc/cri']::TEXT[], 7),
  ('ville-pays-art-histoire', 'label', 'Ville ou Pays d’art et d’histoire', '', NULL, ARRAY[]::TEXT[], 8),
  ('jardin-remarquable', 'label', 'Jardin remarquable', '', NULL, ARRAY[]::TEXT[], 9),
  ('maison-des-illustres', 'label', 'Maison des illustres', '', NULL, ARRAY[]::TEXT[], 10),
  ('tourisme-handicap', 'label', 'Tourisme et handicap', '', NULL, ARRAY[]::TEXT[], 11),
  ('librairie-reference', 'label', 'Librairie indépendante de référence', '', NULL, ARRAY['lir']::TEXT[], 12);

-- What a fiche was becomes one of these.
UPDATE "fiches" SET "genreId" = "kind"::TEXT, "rechercheNom" = trim(regexp_replace(
  translate(replace(replace(lower("nom"), 'œ', 'oe'), 'æ', 'ae'), 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy'),
  '[^a-z0-9]+', ' ', 'g'));
UPDATE "fiches" SET "activatedAt" = "createdAt" WHERE "id" IN (SELECT "ficheId" FROM "referents");
UPDATE "fiches" SET ("latitude", "longitude") = (SELECT "latitude", "longitude" FROM "communes" WHERE "insee" = "communeInsee")
WHERE "communeInsee" IS NOT NULL;
ALTER TABLE "fiches" ALTER COLUMN "genreId" SET NOT NULL, DROP COLUMN "kind";
DROP TYPE "FicheKind";

-- Names come at the next start.
INSERT INTO "epci" ("code", "nom") SELECT DISTINCT "epci", "epci" FROM "communes" WHERE "epci" IS NOT NULL;

-- AddForeignKey
ALTER TABLE "communes" ADD CONSTRAINT "communes_epci_fkey" FOREIGN KEY ("epci") REFERENCES "epci"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fiches" ADD CONSTRAINT "fiches_genreId_fkey" FOREIGN KEY ("genreId") REFERENCES "termes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "salles" ADD CONSTRAINT "salles_ficheId_fkey" FOREIGN KEY ("ficheId") REFERENCES "fiches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fiche_photos" ADD CONSTRAINT "fiche_photos_ficheId_fkey" FOREIGN KEY ("ficheId") REFERENCES "fiches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fiche_photos" ADD CONSTRAINT "fiche_photos_fichierId_fkey" FOREIGN KEY ("fichierId") REFERENCES "fichiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fiche_sources" ADD CONSTRAINT "fiche_sources_ficheId_fkey" FOREIGN KEY ("ficheId") REFERENCES "fiches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fiche_redirections" ADD CONSTRAINT "fiche_redirections_ficheId_fkey" FOREIGN KEY ("ficheId") REFERENCES "fiches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "codes_reprise" ADD CONSTRAINT "codes_reprise_ficheId_fkey" FOREIGN KEY ("ficheId") REFERENCES "fiches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "codes_reprise" ADD CONSTRAINT "codes_reprise_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revendications" ADD CONSTRAINT "revendications_ficheId_fkey" FOREIGN KEY ("ficheId") REFERENCES "fiches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revendications" ADD CONSTRAINT "revendications_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "envois_activation" ADD CONSTRAINT "envois_activation_ficheId_fkey" FOREIGN KEY ("ficheId") REFERENCES "fiches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signalements" ADD CONSTRAINT "signalements_ficheId_fkey" FOREIGN KEY ("ficheId") REFERENCES "fiches"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signalements" ADD CONSTRAINT "signalements_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "comptes"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_lignes" ADD CONSTRAINT "import_lignes_importId_fkey" FOREIGN KEY ("importId") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "fusions" (
    "id" TEXT NOT NULL,
    "ficheId" TEXT NOT NULL,
    "autreNom" TEXT NOT NULL,
    "avant" JSONB NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "fusions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fusions_ficheId_idx" ON "fusions"("ficheId");

-- CreateIndex
CREATE INDEX "fusions_createdAt_idx" ON "fusions"("createdAt");

-- AddForeignKey
ALTER TABLE "fusions" ADD CONSTRAINT "fusions_ficheId_fkey" FOREIGN KEY ("ficheId") REFERENCES "fiches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "envois_activation" ADD COLUMN     "lotId" TEXT NOT NULL,
ADD COLUMN     "mot" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "envois_activation_lotId_idx" ON "envois_activation"("lotId");

-- What searches read. Names weigh more than the rest.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

ALTER TABLE "fiches" ADD COLUMN "recherche" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('french', "rechercheNom"), 'A') || setweight(to_tsvector('french', "rechercheTexte"), 'B')
) STORED;
-- Kept in the row: a search reads it of a thousand fiches, and the long texts beside it of twenty.
ALTER TABLE "fiches" ALTER COLUMN "recherche" SET STORAGE MAIN;

-- CreateTable
CREATE TABLE "annuaire_mots" (
    "mot" TEXT NOT NULL,
    "lettres" TEXT NOT NULL,
    "nombre" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "annuaire_mots_pkey" PRIMARY KEY ("mot")
);

-- CreateIndex
CREATE INDEX "annuaire_mots_lettres_idx" ON "annuaire_mots"("lettres");

-- CreateIndex
CREATE INDEX "annuaire_mots_mot_idx" ON "annuaire_mots" USING GIN ("mot" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "fiches_recherche_idx" ON "fiches" USING GIN ("recherche");

-- CreateIndex
CREATE INDEX "fiches_disciplines_idx" ON "fiches" USING GIN ("disciplines");

-- CreateIndex
CREATE INDEX "fiches_publics_idx" ON "fiches" USING GIN ("publics");

-- CreateIndex
CREATE INDEX "fiches_latitude_longitude_idx" ON "fiches"("latitude", "longitude");

-- Where fiches are, for what is nearest; degrees of longitude made about as long as those of latitude.
CREATE INDEX "fiches_position_idx" ON "fiches" USING GIST (point("longitude" * 0.67, "latitude"));

-- CreateIndex
CREATE INDEX "fiches_rechercheNom_idx" ON "fiches"("rechercheNom");

-- CreateIndex
CREATE INDEX "fiches_rechercheNom_trgm_idx" ON "fiches" USING GIN ("rechercheNom" gin_trgm_ops);

-- Adds the words of new and changed fiches. Two transactions that added the same words in another order would wait for
-- each other: while one adds, another goes without, and the nightly job catches up.
CREATE FUNCTION annuaire_learn_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_try_advisory_xact_lock(hashtextextended('annuaire_mots', 0)) THEN
    INSERT INTO "annuaire_mots" ("mot", "lettres", "nombre")
    SELECT "mot", (SELECT string_agg(c, '' ORDER BY c) FROM regexp_split_to_table("mot", '') AS c), "nombre"
    FROM (
      SELECT "mot", count(DISTINCT "id") AS "nombre"
      FROM "nouvelles", unnest(string_to_array("rechercheNom" || ' ' || "rechercheTexte", ' ')) AS "mot"
      WHERE length("mot") BETWEEN 3 AND 40
      GROUP BY "mot"
    ) AS "mots"
    WHERE NOT EXISTS (SELECT FROM "annuaire_mots" AS "connus" WHERE "connus"."mot" = "mots"."mot")
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "fiches_words_of_new" AFTER INSERT ON "fiches"
  REFERENCING NEW TABLE AS "nouvelles" FOR EACH STATEMENT EXECUTE FUNCTION annuaire_learn_words();

CREATE TRIGGER "fiches_words_of_changed" AFTER UPDATE ON "fiches"
  REFERENCING NEW TABLE AS "nouvelles" FOR EACH STATEMENT EXECUTE FUNCTION annuaire_learn_words();

-- Fiches counted by genre off the index alone, and the few that are accessible or take residences in.
-- CreateIndex
CREATE INDEX "fiches_etat_genreId_idx" ON "fiches"("etat", "genreId");

-- CreateIndex
CREATE INDEX "fiches_etat_accessible_idx" ON "fiches"("etat", "accessible");

-- CreateIndex
CREATE INDEX "fiches_etat_accueilResidence_idx" ON "fiches"("etat", "accueilResidence");

-- A sample of fiches that the order they came in does not sway.
CREATE INDEX "fiches_echantillon_idx" ON "fiches" (hashtext("id"));
