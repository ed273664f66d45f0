-- CreateEnum
CREATE TYPE "ForumEcriture" AS ENUM ('membres', 'agents');

-- CreateEnum
CREATE TYPE "ForumSuiviCible" AS ENUM ('categorie', 'etiquette', 'sujet');

-- CreateEnum
CREATE TYPE "ForumSuiviNiveau" AS ENUM ('chaque', 'resume', 'rien');

-- CreateEnum
CREATE TYPE "ArticleEtat" AS ENUM ('brouillon', 'propose', 'retourne', 'programme', 'publie', 'retire');

-- CreateEnum
CREATE TYPE "NotificationFrequence" AS ENUM ('immediate', 'quotidienne', 'hebdomadaire', 'jamais');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "FichierUsage" ADD VALUE 'forum';
ALTER TYPE "FichierUsage" ADD VALUE 'article';

-- AlterTable
ALTER TABLE "commentaires" ADD COLUMN     "articleId" TEXT,
ALTER COLUMN "annonceId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "comptes" ADD COLUMN     "digestAt" TIMESTAMPTZ(3),
ADD COLUMN     "emailRefus" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "emailRefusAt" TIMESTAMPTZ(3),
ADD COLUMN     "interetCommune" TEXT,
ADD COLUMN     "interetDisciplines" TEXT[],
ADD COLUMN     "interetRayonKm" INTEGER,
ADD COLUMN     "pauseJusquau" DATE;

-- AlterTable
ALTER TABLE "instance" ADD COLUMN     "fuseau" TEXT NOT NULL DEFAULT 'Europe/Paris';

-- CreateTable
CREATE TABLE "brouillons" (
    "id" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "cle" TEXT NOT NULL,
    "titre" TEXT NOT NULL DEFAULT '',
    "texte" TEXT NOT NULL DEFAULT '',
    "champs" JSONB NOT NULL DEFAULT '{}',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "brouillons_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "forum_categories" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "picto" TEXT NOT NULL,
    "ecriture" "ForumEcriture" NOT NULL DEFAULT 'membres',
    "rang" INTEGER NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "forum_categories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sujets" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "categorieId" TEXT NOT NULL,
    "titre" TEXT NOT NULL,
    "etiquettes" TEXT[],
    "auteurId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "compteur" INTEGER NOT NULL DEFAULT 0,
    "nombre" INTEGER NOT NULL DEFAULT 0,
    "rev" INTEGER NOT NULL DEFAULT 0,
    "derniereAt" TIMESTAMPTZ(3) NOT NULL,
    "derniereParId" TEXT,
    "epingleAt" TIMESTAMPTZ(3),
    "fermeAt" TIMESTAMPTZ(3),
    "fermeParId" TEXT,
    "retenueId" TEXT,
    "fusionneDansId" TEXT,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT,
    "hiddenAt" TIMESTAMPTZ(3),
    "rechercheTitre" TEXT NOT NULL DEFAULT '',
    "recherche" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('french', "rechercheTitre"), 'A')
    ) STORED,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sujets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sujet_redirections" (
    "slug" TEXT NOT NULL,
    "sujetId" TEXT NOT NULL,

    CONSTRAINT "sujet_redirections_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "reponses" (
    "id" TEXT NOT NULL,
    "sujetId" TEXT NOT NULL,
    "numero" INTEGER NOT NULL,
    "rev" INTEGER NOT NULL,
    "auteurId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "citeId" TEXT,
    "mentions" TEXT[],
    "utiles" INTEGER NOT NULL DEFAULT 0,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT,
    "hiddenAt" TIMESTAMPTZ(3),
    "aRelireAt" TIMESTAMPTZ(3),
    "relueAt" TIMESTAMPTZ(3),
    "relueParId" TEXT,
    "rechercheTexte" TEXT NOT NULL DEFAULT '',
    "recherche" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('french', "rechercheTexte"), 'B')
    ) STORED,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reponses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reponse_redirections" (
    "sujetId" TEXT NOT NULL,
    "numero" INTEGER NOT NULL,
    "reponseId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reponse_redirections_pkey" PRIMARY KEY ("sujetId","numero")
);

-- CreateTable
CREATE TABLE "reponse_revisions" (
    "id" TEXT NOT NULL,
    "reponseId" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "titre" TEXT NOT NULL DEFAULT '',
    "editedById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reponse_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reponse_fichiers" (
    "fichierId" TEXT NOT NULL,
    "reponseId" TEXT NOT NULL,
    "rang" INTEGER NOT NULL,

    CONSTRAINT "reponse_fichiers_pkey" PRIMARY KEY ("fichierId")
);

-- CreateTable
CREATE TABLE "reponse_utiles" (
    "reponseId" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reponse_utiles_pkey" PRIMARY KEY ("reponseId","compteId")
);

-- CreateTable
CREATE TABLE "sujet_lectures" (
    "compteId" TEXT NOT NULL,
    "sujetId" TEXT NOT NULL,
    "numero" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sujet_lectures_pkey" PRIMARY KEY ("compteId","sujetId")
);

-- CreateTable
CREATE TABLE "forum_suivis" (
    "compteId" TEXT NOT NULL,
    "cible" "ForumSuiviCible" NOT NULL,
    "cibleId" TEXT NOT NULL,
    "niveau" "ForumSuiviNiveau" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "forum_suivis_pkey" PRIMARY KEY ("compteId","cible","cibleId")
);

-- CreateTable
CREATE TABLE "blog_categories" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "rang" INTEGER NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "blog_categories_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "articles" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "etat" "ArticleEtat" NOT NULL DEFAULT 'brouillon',
    "titre" TEXT NOT NULL,
    "chapo" TEXT NOT NULL DEFAULT '',
    "texte" TEXT NOT NULL DEFAULT '',
    "categorieId" TEXT,
    "couvertureId" TEXT,
    "commentairesOuverts" BOOLEAN NOT NULL DEFAULT true,
    "createdById" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "proposedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" TEXT,
    "reponse" TEXT NOT NULL DEFAULT '',
    "publishAt" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "hiddenAt" TIMESTAMPTZ(3),
    "rechercheTitre" TEXT NOT NULL DEFAULT '',
    "rechercheTexte" TEXT NOT NULL DEFAULT '',
    "recherche" tsvector GENERATED ALWAYS AS (
      setweight(to_tsvector('french', "rechercheTitre"), 'A') || setweight(to_tsvector('french', "rechercheTexte"), 'B')
    ) STORED,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_redirections" (
    "slug" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,

    CONSTRAINT "article_redirections_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "article_auteurs" (
    "articleId" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "rang" INTEGER NOT NULL,

    CONSTRAINT "article_auteurs_pkey" PRIMARY KEY ("articleId","compteId")
);

-- CreateTable
CREATE TABLE "article_photos" (
    "fichierId" TEXT NOT NULL,
    "articleId" TEXT NOT NULL,
    "rang" INTEGER NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "legende" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "article_photos_pkey" PRIMARY KEY ("fichierId")
);

-- CreateTable
CREATE TABLE "notifications" (
    "id" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cle" TEXT NOT NULL,
    "espaceId" TEXT,
    "acteurId" TEXT,
    "titre" TEXT NOT NULL,
    "texte" TEXT NOT NULL DEFAULT '',
    "chemin" TEXT NOT NULL,
    "frequence" "NotificationFrequence",
    "echeance" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification_choix" (
    "compteId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "espaceId" TEXT NOT NULL DEFAULT '',
    "frequence" "NotificationFrequence" NOT NULL,

    CONSTRAINT "notification_choix_pkey" PRIMARY KEY ("compteId","kind","espaceId")
);

-- CreateIndex
CREATE INDEX "brouillons_updatedAt_idx" ON "brouillons"("updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "brouillons_compteId_cle_key" ON "brouillons"("compteId", "cle");

-- CreateIndex
CREATE UNIQUE INDEX "forum_categories_slug_key" ON "forum_categories"("slug");

-- CreateIndex
CREATE INDEX "forum_categories_rang_idx" ON "forum_categories"("rang");

-- CreateIndex
CREATE UNIQUE INDEX "sujets_slug_key" ON "sujets"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "sujets_retenueId_key" ON "sujets"("retenueId");

-- CreateIndex
CREATE INDEX "sujets_categorieId_derniereAt_idx" ON "sujets"("categorieId", "derniereAt");

-- CreateIndex
CREATE INDEX "sujets_derniereAt_idx" ON "sujets"("derniereAt");

-- CreateIndex
CREATE INDEX "sujets_auteurId_createdAt_idx" ON "sujets"("auteurId", "createdAt");

-- CreateIndex
CREATE INDEX "sujets_recherche_idx" ON "sujets" USING GIN ("recherche");

-- CreateIndex
CREATE INDEX "sujets_etiquettes_idx" ON "sujets" USING GIN ("etiquettes");

-- CreateIndex
CREATE UNIQUE INDEX "sujets_auteurId_clientId_key" ON "sujets"("auteurId", "clientId");

-- CreateIndex
CREATE INDEX "sujet_redirections_sujetId_idx" ON "sujet_redirections"("sujetId");

-- CreateIndex
CREATE INDEX "reponses_sujetId_rev_idx" ON "reponses"("sujetId", "rev");

-- CreateIndex
CREATE INDEX "reponses_auteurId_createdAt_idx" ON "reponses"("auteurId", "createdAt");

-- CreateIndex
CREATE INDEX "reponses_citeId_idx" ON "reponses"("citeId");

-- CreateIndex
CREATE INDEX "reponses_aRelireAt_idx" ON "reponses"("aRelireAt");

-- CreateIndex
CREATE INDEX "reponses_recherche_idx" ON "reponses" USING GIN ("recherche");

-- CreateIndex
CREATE UNIQUE INDEX "reponses_sujetId_numero_key" ON "reponses"("sujetId", "numero");

-- CreateIndex
CREATE UNIQUE INDEX "reponses_auteurId_clientId_key" ON "reponses"("auteurId", "clientId");

-- CreateIndex
CREATE INDEX "reponse_redirections_reponseId_idx" ON "reponse_redirections"("reponseId");

-- CreateIndex
CREATE INDEX "reponse_revisions_reponseId_createdAt_idx" ON "reponse_revisions"("reponseId", "createdAt");

-- CreateIndex
CREATE INDEX "reponse_fichiers_reponseId_rang_idx" ON "reponse_fichiers"("reponseId", "rang");

-- CreateIndex
CREATE INDEX "reponse_utiles_compteId_idx" ON "reponse_utiles"("compteId");

-- CreateIndex
CREATE INDEX "sujet_lectures_sujetId_idx" ON "sujet_lectures"("sujetId");

-- CreateIndex
CREATE INDEX "forum_suivis_cible_cibleId_niveau_idx" ON "forum_suivis"("cible", "cibleId", "niveau");

-- CreateIndex
CREATE UNIQUE INDEX "blog_categories_slug_key" ON "blog_categories"("slug");

-- CreateIndex
CREATE INDEX "blog_categories_rang_idx" ON "blog_categories"("rang");

-- CreateIndex
CREATE UNIQUE INDEX "articles_slug_key" ON "articles"("slug");

-- CreateIndex
CREATE INDEX "articles_etat_publishedAt_idx" ON "articles"("etat", "publishedAt");

-- CreateIndex
CREATE INDEX "articles_etat_publishAt_idx" ON "articles"("etat", "publishAt");

-- CreateIndex
CREATE INDEX "articles_categorieId_publishedAt_idx" ON "articles"("categorieId", "publishedAt");

-- CreateIndex
CREATE INDEX "articles_recherche_idx" ON "articles" USING GIN ("recherche");

-- CreateIndex
CREATE INDEX "article_redirections_articleId_idx" ON "article_redirections"("articleId");

-- CreateIndex
CREATE INDEX "article_auteurs_compteId_idx" ON "article_auteurs"("compteId");

-- CreateIndex
CREATE INDEX "article_photos_articleId_rang_idx" ON "article_photos"("articleId", "rang");

-- CreateIndex
CREATE INDEX "notifications_cle_idx" ON "notifications"("cle");

-- CreateIndex
CREATE INDEX "notifications_compteId_createdAt_idx" ON "notifications"("compteId", "createdAt");

-- CreateIndex
CREATE INDEX "notifications_compteId_readAt_idx" ON "notifications"("compteId", "readAt");

-- CreateIndex
CREATE INDEX "notifications_mailedAt_createdAt_idx" ON "notifications"("mailedAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "notifications_compteId_cle_key" ON "notifications"("compteId", "cle");

-- CreateIndex
CREATE INDEX "commentaires_articleId_createdAt_idx" ON "commentaires"("articleId", "createdAt");

-- AddForeignKey
ALTER TABLE "commentaires" ADD CONSTRAINT "commentaires_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brouillons" ADD CONSTRAINT "brouillons_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sujets" ADD CONSTRAINT "sujets_categorieId_fkey" FOREIGN KEY ("categorieId") REFERENCES "forum_categories"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sujets" ADD CONSTRAINT "sujets_auteurId_fkey" FOREIGN KEY ("auteurId") REFERENCES "comptes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sujets" ADD CONSTRAINT "sujets_retenueId_fkey" FOREIGN KEY ("retenueId") REFERENCES "reponses"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sujets" ADD CONSTRAINT "sujets_fusionneDansId_fkey" FOREIGN KEY ("fusionneDansId") REFERENCES "sujets"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sujet_redirections" ADD CONSTRAINT "sujet_redirections_sujetId_fkey" FOREIGN KEY ("sujetId") REFERENCES "sujets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reponses" ADD CONSTRAINT "reponses_sujetId_fkey" FOREIGN KEY ("sujetId") REFERENCES "sujets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reponses" ADD CONSTRAINT "reponses_auteurId_fkey" FOREIGN KEY ("auteurId") REFERENCES "comptes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reponses" ADD CONSTRAINT "reponses_citeId_fkey" FOREIGN KEY ("citeId") REFERENCES "reponses"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reponse_revisions" ADD CONSTRAINT "reponse_revisions_reponseId_fkey" FOREIGN KEY ("reponseId") REFERENCES "reponses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reponse_fichiers" ADD CONSTRAINT "reponse_fichiers_reponseId_fkey" FOREIGN KEY ("reponseId") REFERENCES "reponses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reponse_fichiers" ADD CONSTRAINT "reponse_fichiers_fichierId_fkey" FOREIGN KEY ("fichierId") REFERENCES "fichiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reponse_utiles" ADD CONSTRAINT "reponse_utiles_reponseId_fkey" FOREIGN KEY ("reponseId") REFERENCES "reponses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reponse_utiles" ADD CONSTRAINT "reponse_utiles_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sujet_lectures" ADD CONSTRAINT "sujet_lectures_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sujet_lectures" ADD CONSTRAINT "sujet_lectures_sujetId_fkey" FOREIGN KEY ("sujetId") REFERENCES "sujets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "forum_suivis" ADD CONSTRAINT "forum_suivis_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_categorieId_fkey" FOREIGN KEY ("categorieId") REFERENCES "blog_categories"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_redirections" ADD CONSTRAINT "article_redirections_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_auteurs" ADD CONSTRAINT "article_auteurs_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_auteurs" ADD CONSTRAINT "article_auteurs_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_photos" ADD CONSTRAINT "article_photos_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_photos" ADD CONSTRAINT "article_photos_fichierId_fkey" FOREIGN KEY ("fichierId") REFERENCES "fichiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification_choix" ADD CONSTRAINT "notification_choix_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Under an annonce or under an article.
ALTER TABLE "commentaires" ADD CONSTRAINT "commentaires_objet_check" CHECK (num_nonnulls("annonceId", "articleId") = 1);

-- AddForeignKey
ALTER TABLE "reponse_redirections" ADD CONSTRAINT "reponse_redirections_sujetId_fkey" FOREIGN KEY ("sujetId") REFERENCES "sujets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reponse_redirections" ADD CONSTRAINT "reponse_redirections_reponseId_fkey" FOREIGN KEY ("reponseId") REFERENCES "reponses"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What the list of the forum reads, in its orders: pinned sujets first, then the last one written in; of one category;
-- the newest; those nobody answered; those that are solved. All count from their index alone.
CREATE INDEX "sujets_liste" ON "sujets" (("epingleAt" IS NULL), "derniereAt" DESC, "id")
WHERE "deletedAt" IS NULL AND "hiddenAt" IS NULL AND "fusionneDansId" IS NULL;
CREATE INDEX "sujets_liste_categorie" ON "sujets" ("categorieId", ("epingleAt" IS NULL), "derniereAt" DESC, "id")
WHERE "deletedAt" IS NULL AND "hiddenAt" IS NULL AND "fusionneDansId" IS NULL;
CREATE INDEX "sujets_nouveaux" ON "sujets" ("createdAt" DESC, "id")
WHERE "deletedAt" IS NULL AND "hiddenAt" IS NULL AND "fusionneDansId" IS NULL;
CREATE INDEX "sujets_sans_reponse" ON "sujets" ("createdAt" DESC, "id", "categorieId")
WHERE "deletedAt" IS NULL AND "hiddenAt" IS NULL AND "fusionneDansId" IS NULL AND "nombre" = 0;
CREATE INDEX "sujets_resolus" ON "sujets" ("derniereAt" DESC, "id", "categorieId")
WHERE "deletedAt" IS NULL AND "hiddenAt" IS NULL AND "fusionneDansId" IS NULL AND "retenueId" IS NOT NULL;
-- What agents still have to look at.
CREATE INDEX "reponses_a_relire" ON "reponses" ("aRelireAt", "id")
WHERE "aRelireAt" IS NOT NULL AND "relueAt" IS NULL AND "deletedAt" IS NULL;

-- Whether mentions are mailed is a choice like the others now.
INSERT INTO "notification_choix" ("compteId", "kind", "espaceId", "frequence")
  SELECT "id", 'mention', '', 'jamais' FROM "comptes" WHERE NOT "mentionMails" AND "deletedAt" IS NULL;
ALTER TABLE "comptes" DROP COLUMN "mentionMails";
