-- CreateEnum
CREATE TYPE "AnnonceSens" AS ENUM ('offre', 'demande');

-- CreateEnum
CREATE TYPE "AnnonceNature" AS ENUM ('lieu', 'materiel', 'projet', 'ressources_humaines', 'autre');

-- CreateEnum
CREATE TYPE "AnnonceTransaction" AS ENUM ('don', 'pret', 'location', 'vente', 'echange', 'benevolat', 'remunere', 'partage_emploi');

-- CreateEnum
CREATE TYPE "AnnonceEtat" AS ENUM ('brouillon', 'publiee', 'pourvue', 'expiree', 'archivee', 'redirigee');

-- CreateEnum
CREATE TYPE "Issue" AS ENUM ('abouti', 'en_cours', 'sans_suite');

-- CreateEnum
CREATE TYPE "AlerteFrequence" AS ENUM ('immediate', 'quotidienne', 'aucune');

-- CreateEnum
CREATE TYPE "AppelEtat" AS ENUM ('brouillon', 'publie', 'retire');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "FichierUsage" ADD VALUE 'annonce';
ALTER TYPE "FichierUsage" ADD VALUE 'appel';

-- AlterTable
ALTER TABLE "espaces" ADD COLUMN     "annonceId" TEXT,
ADD COLUMN     "appelId" TEXT;

-- AlterTable
ALTER TABLE "instance" ADD COLUMN     "agendaNom" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "agendaUrl" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "annonceJours" INTEGER NOT NULL DEFAULT 60;

-- CreateTable
CREATE TABLE "annonces" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "etat" "AnnonceEtat" NOT NULL DEFAULT 'brouillon',
    "sens" "AnnonceSens" NOT NULL DEFAULT 'offre',
    "nature" "AnnonceNature" NOT NULL DEFAULT 'autre',
    "transactions" "AnnonceTransaction"[],
    "titre" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "disciplines" TEXT[],
    "communeInsee" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "rayonKm" INTEGER,
    "disponibleDu" DATE,
    "disponibleAu" DATE,
    "limite" DATE,
    "prix" DOUBLE PRECISION,
    "prixUnite" TEXT NOT NULL DEFAULT '',
    "conditions" TEXT NOT NULL DEFAULT '',
    "lienUrl" TEXT NOT NULL DEFAULT '',
    "lienTitre" TEXT NOT NULL DEFAULT '',
    "commentairesOuverts" BOOLEAN NOT NULL DEFAULT false,
    "auteurId" TEXT NOT NULL,
    "ficheId" TEXT,
    "rechercheTitre" TEXT NOT NULL DEFAULT '',
    "rechercheTexte" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3),
    "avertieAt" TIMESTAMPTZ(3),
    "renouvellements" INTEGER NOT NULL DEFAULT 0,
    "pourvueAt" TIMESTAMPTZ(3),
    "archivedAt" TIMESTAMPTZ(3),
    "issueDemandeeAt" TIMESTAMPTZ(3),
    "issue" "Issue",
    "issueAt" TIMESTAMPTZ(3),
    "spectacle" BOOLEAN NOT NULL DEFAULT false,
    "reclasseeAt" TIMESTAMPTZ(3),
    "reclasseeById" TEXT,
    "reclasseeMotif" TEXT NOT NULL DEFAULT '',
    "decisions" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "annonces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annonce_parts" (
    "id" TEXT NOT NULL,
    "annonceId" TEXT NOT NULL,
    "employeur" TEXT NOT NULL,
    "part" INTEGER,
    "rang" INTEGER NOT NULL,

    CONSTRAINT "annonce_parts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "annonce_photos" (
    "fichierId" TEXT NOT NULL,
    "annonceId" TEXT NOT NULL,
    "rang" INTEGER NOT NULL,
    "legende" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "annonce_photos_pkey" PRIMARY KEY ("fichierId")
);

-- CreateTable
CREATE TABLE "commentaires" (
    "id" TEXT NOT NULL,
    "annonceId" TEXT NOT NULL,
    "auteurId" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT,

    CONSTRAINT "commentaires_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversations" (
    "id" TEXT NOT NULL,
    "cle" TEXT NOT NULL,
    "annonceId" TEXT,
    "objet" TEXT NOT NULL,
    "agentId" TEXT,
    "espaceId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation_participants" (
    "conversationId" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "ficheId" TEXT,
    "readAt" TIMESTAMPTZ(3),
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_participants_pkey" PRIMARY KEY ("conversationId","compteId")
);

-- CreateTable
CREATE TABLE "conversation_messages" (
    "id" TEXT NOT NULL,
    "conversationId" TEXT NOT NULL,
    "auteurId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conversation_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recherches_sauvees" (
    "id" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "criteres" JSONB NOT NULL,
    "frequence" "AlerteFrequence" NOT NULL DEFAULT 'quotidienne',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "vueAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSentAt" TIMESTAMPTZ(3),

    CONSTRAINT "recherches_sauvees_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mises_en_relation" (
    "id" TEXT NOT NULL,
    "annonceId" TEXT NOT NULL,
    "autreAnnonceId" TEXT,
    "agentId" TEXT NOT NULL,
    "conversationId" TEXT,
    "message" TEXT NOT NULL,
    "suiviLe" DATE,
    "issue" "Issue",
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "mises_en_relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rapprochements_ecartes" (
    "annonceId" TEXT NOT NULL,
    "autreId" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rapprochements_ecartes_pkey" PRIMARY KEY ("annonceId","autreId")
);

-- CreateTable
CREATE TABLE "appels" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "etat" "AppelEtat" NOT NULL DEFAULT 'brouillon',
    "titre" TEXT NOT NULL,
    "emetteur" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "limite" TIMESTAMPTZ(3),
    "montantMin" DOUBLE PRECISION,
    "montantMax" DOUBLE PRECISION,
    "montantDetail" TEXT NOT NULL DEFAULT '',
    "eligibles" TEXT NOT NULL DEFAULT '',
    "disciplines" TEXT[],
    "lienUrl" TEXT NOT NULL DEFAULT '',
    "rechercheTitre" TEXT NOT NULL DEFAULT '',
    "rechercheTexte" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "appels_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appel_documents" (
    "fichierId" TEXT NOT NULL,
    "appelId" TEXT NOT NULL,
    "rang" INTEGER NOT NULL,

    CONSTRAINT "appel_documents_pkey" PRIMARY KEY ("fichierId")
);

-- CreateTable
CREATE TABLE "appel_suivis" (
    "appelId" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "rappel30At" TIMESTAMPTZ(3),
    "rappel7At" TIMESTAMPTZ(3),

    CONSTRAINT "appel_suivis_pkey" PRIMARY KEY ("appelId","compteId")
);

-- CreateIndex
CREATE UNIQUE INDEX "annonces_slug_key" ON "annonces"("slug");

-- CreateIndex
CREATE INDEX "annonces_etat_publishedAt_idx" ON "annonces"("etat", "publishedAt");

-- CreateIndex
CREATE INDEX "annonces_etat_expiresAt_idx" ON "annonces"("etat", "expiresAt");

-- CreateIndex
CREATE INDEX "annonces_auteurId_idx" ON "annonces"("auteurId");

-- CreateIndex
CREATE INDEX "annonces_ficheId_idx" ON "annonces"("ficheId");

-- CreateIndex
CREATE INDEX "annonces_communeInsee_idx" ON "annonces"("communeInsee");

-- CreateIndex
CREATE INDEX "annonce_parts_annonceId_rang_idx" ON "annonce_parts"("annonceId", "rang");

-- CreateIndex
CREATE INDEX "annonce_photos_annonceId_rang_idx" ON "annonce_photos"("annonceId", "rang");

-- CreateIndex
CREATE INDEX "commentaires_annonceId_createdAt_idx" ON "commentaires"("annonceId", "createdAt");

-- CreateIndex
CREATE INDEX "commentaires_auteurId_idx" ON "commentaires"("auteurId");

-- CreateIndex
CREATE UNIQUE INDEX "conversations_cle_key" ON "conversations"("cle");

-- CreateIndex
CREATE UNIQUE INDEX "conversations_espaceId_key" ON "conversations"("espaceId");

-- CreateIndex
CREATE INDEX "conversations_annonceId_idx" ON "conversations"("annonceId");

-- CreateIndex
CREATE INDEX "conversation_participants_compteId_idx" ON "conversation_participants"("compteId");

-- CreateIndex
CREATE INDEX "conversation_messages_conversationId_createdAt_idx" ON "conversation_messages"("conversationId", "createdAt");

-- CreateIndex
CREATE INDEX "conversation_messages_auteurId_idx" ON "conversation_messages"("auteurId");

-- CreateIndex
CREATE UNIQUE INDEX "conversation_messages_conversationId_auteurId_clientId_key" ON "conversation_messages"("conversationId", "auteurId", "clientId");

-- CreateIndex
CREATE INDEX "recherches_sauvees_compteId_idx" ON "recherches_sauvees"("compteId");

-- CreateIndex
CREATE INDEX "recherches_sauvees_frequence_vueAt_idx" ON "recherches_sauvees"("frequence", "vueAt");

-- CreateIndex
CREATE INDEX "mises_en_relation_annonceId_idx" ON "mises_en_relation"("annonceId");

-- CreateIndex
CREATE INDEX "mises_en_relation_closedAt_suiviLe_idx" ON "mises_en_relation"("closedAt", "suiviLe");

-- CreateIndex
CREATE UNIQUE INDEX "appels_slug_key" ON "appels"("slug");

-- CreateIndex
CREATE INDEX "appels_etat_limite_idx" ON "appels"("etat", "limite");

-- CreateIndex
CREATE INDEX "appel_documents_appelId_rang_idx" ON "appel_documents"("appelId", "rang");

-- CreateIndex
CREATE INDEX "appel_suivis_compteId_idx" ON "appel_suivis"("compteId");

-- CreateIndex
CREATE INDEX "espaces_annonceId_idx" ON "espaces"("annonceId");

-- CreateIndex
CREATE INDEX "espaces_appelId_idx" ON "espaces"("appelId");

-- AddForeignKey
ALTER TABLE "espaces" ADD CONSTRAINT "espaces_annonceId_fkey" FOREIGN KEY ("annonceId") REFERENCES "annonces"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "espaces" ADD CONSTRAINT "espaces_appelId_fkey" FOREIGN KEY ("appelId") REFERENCES "appels"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annonces" ADD CONSTRAINT "annonces_auteurId_fkey" FOREIGN KEY ("auteurId") REFERENCES "comptes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annonces" ADD CONSTRAINT "annonces_ficheId_fkey" FOREIGN KEY ("ficheId") REFERENCES "fiches"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annonces" ADD CONSTRAINT "annonces_communeInsee_fkey" FOREIGN KEY ("communeInsee") REFERENCES "communes"("insee") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annonce_parts" ADD CONSTRAINT "annonce_parts_annonceId_fkey" FOREIGN KEY ("annonceId") REFERENCES "annonces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annonce_photos" ADD CONSTRAINT "annonce_photos_annonceId_fkey" FOREIGN KEY ("annonceId") REFERENCES "annonces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "annonce_photos" ADD CONSTRAINT "annonce_photos_fichierId_fkey" FOREIGN KEY ("fichierId") REFERENCES "fichiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commentaires" ADD CONSTRAINT "commentaires_annonceId_fkey" FOREIGN KEY ("annonceId") REFERENCES "annonces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commentaires" ADD CONSTRAINT "commentaires_auteurId_fkey" FOREIGN KEY ("auteurId") REFERENCES "comptes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_annonceId_fkey" FOREIGN KEY ("annonceId") REFERENCES "annonces"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_espaceId_fkey" FOREIGN KEY ("espaceId") REFERENCES "espaces"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_participants" ADD CONSTRAINT "conversation_participants_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_participants" ADD CONSTRAINT "conversation_participants_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_messages" ADD CONSTRAINT "conversation_messages_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_messages" ADD CONSTRAINT "conversation_messages_auteurId_fkey" FOREIGN KEY ("auteurId") REFERENCES "comptes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recherches_sauvees" ADD CONSTRAINT "recherches_sauvees_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mises_en_relation" ADD CONSTRAINT "mises_en_relation_annonceId_fkey" FOREIGN KEY ("annonceId") REFERENCES "annonces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mises_en_relation" ADD CONSTRAINT "mises_en_relation_autreAnnonceId_fkey" FOREIGN KEY ("autreAnnonceId") REFERENCES "annonces"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mises_en_relation" ADD CONSTRAINT "mises_en_relation_conversationId_fkey" FOREIGN KEY ("conversationId") REFERENCES "conversations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rapprochements_ecartes" ADD CONSTRAINT "rapprochements_ecartes_annonceId_fkey" FOREIGN KEY ("annonceId") REFERENCES "annonces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rapprochements_ecartes" ADD CONSTRAINT "rapprochements_ecartes_autreId_fkey" FOREIGN KEY ("autreId") REFERENCES "annonces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appel_documents" ADD CONSTRAINT "appel_documents_appelId_fkey" FOREIGN KEY ("appelId") REFERENCES "appels"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appel_documents" ADD CONSTRAINT "appel_documents_fichierId_fkey" FOREIGN KEY ("fichierId") REFERENCES "fichiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appel_suivis" ADD CONSTRAINT "appel_suivis_appelId_fkey" FOREIGN KEY ("appelId") REFERENCES "appels"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appel_suivis" ADD CONSTRAINT "appel_suivis_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "annonces" ADD COLUMN "recherche" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('french', "rechercheTitre"), 'A') || setweight(to_tsvector('french', "rechercheTexte"), 'B')
) STORED;

-- CreateIndex
CREATE INDEX "annonces_recherche_idx" ON "annonces" USING GIN ("recherche");

ALTER TABLE "appels" ADD COLUMN "recherche" tsvector GENERATED ALWAYS AS (
  setweight(to_tsvector('french', "rechercheTitre"), 'A') || setweight(to_tsvector('french', "rechercheTexte"), 'B')
) STORED;

-- CreateIndex
CREATE INDEX "appels_recherche_idx" ON "appels" USING GIN ("recherche");

-- CreateIndex
CREATE INDEX "annonces_disciplines_idx" ON "annonces" USING GIN ("disciplines");

-- CreateIndex
CREATE INDEX "annonces_latitude_longitude_idx" ON "annonces"("latitude", "longitude");

-- CreateIndex
CREATE INDEX "annonces_nature_sens_idx" ON "annonces"("nature", "sens");

-- Where annonces are, as for fiches.
CREATE INDEX "annonces_position_idx" ON "annonces" USING GIST (point("longitude" * 0.67, "latitude"));

-- A sample of annonces, as for fiches.
CREATE INDEX "annonces_echantillon_idx" ON "annonces" (hashtext("id"));
