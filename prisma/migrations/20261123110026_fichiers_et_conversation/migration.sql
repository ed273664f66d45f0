-- CreateEnum
CREATE TYPE "FichierUsage" AS ENUM ('espace', 'portrait', 'brouillon');

-- CreateEnum
CREATE TYPE "FichierEtat" AS ENUM ('envoi', 'pret', 'refuse');

-- CreateEnum
CREATE TYPE "AdhesionEtat" AS ENUM ('attente', 'acceptee', 'refusee', 'retiree');

-- AlterTable
ALTER TABLE "comptes" ADD COLUMN     "mentionMails" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "portraitId" TEXT;

-- AlterTable
ALTER TABLE "instance" ADD COLUMN     "espaceQuotaMo" INTEGER NOT NULL DEFAULT 5000,
ADD COLUMN     "fichierMaxMo" INTEGER NOT NULL DEFAULT 100;

-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "mentions" TEXT[],
ADD COLUMN     "pinnedAt" TIMESTAMPTZ(3),
ADD COLUMN     "pinnedById" TEXT,
ADD COLUMN     "recherche" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "replyToId" TEXT;

-- CreateTable
CREATE TABLE "fichiers" (
    "id" TEXT NOT NULL,
    "usage" "FichierUsage" NOT NULL,
    "espaceId" TEXT,
    "compteId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "recherche" TEXT NOT NULL,
    "taille" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "sha256" TEXT NOT NULL DEFAULT '',
    "etat" "FichierEtat" NOT NULL DEFAULT 'envoi',
    "refus" TEXT NOT NULL DEFAULT '',
    "largeur" INTEGER,
    "hauteur" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT,

    CONSTRAINT "fichiers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message_fichiers" (
    "messageId" TEXT NOT NULL,
    "fichierId" TEXT NOT NULL,
    "rang" INTEGER NOT NULL,

    CONSTRAINT "message_fichiers_pkey" PRIMARY KEY ("messageId","fichierId")
);

-- CreateTable
CREATE TABLE "adhesions" (
    "id" TEXT NOT NULL,
    "espaceId" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "mot" TEXT NOT NULL DEFAULT '',
    "etat" "AdhesionEtat" NOT NULL DEFAULT 'attente',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" TEXT,
    "reponse" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "adhesions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "fichiers_key_key" ON "fichiers"("key");

-- CreateIndex
CREATE INDEX "fichiers_espaceId_createdAt_idx" ON "fichiers"("espaceId", "createdAt");

-- CreateIndex
CREATE INDEX "fichiers_compteId_idx" ON "fichiers"("compteId");

-- CreateIndex
CREATE INDEX "fichiers_etat_updatedAt_idx" ON "fichiers"("etat", "updatedAt");

-- CreateIndex
CREATE INDEX "message_fichiers_fichierId_idx" ON "message_fichiers"("fichierId");

-- CreateIndex
CREATE INDEX "adhesions_compteId_idx" ON "adhesions"("compteId");

-- CreateIndex
CREATE UNIQUE INDEX "adhesions_espaceId_compteId_key" ON "adhesions"("espaceId", "compteId");

-- CreateIndex
CREATE UNIQUE INDEX "comptes_portraitId_key" ON "comptes"("portraitId");

-- CreateIndex
CREATE INDEX "messages_espaceId_createdAt_idx" ON "messages"("espaceId", "createdAt");

-- CreateIndex
CREATE INDEX "messages_espaceId_pinnedAt_idx" ON "messages"("espaceId", "pinnedAt");

-- CreateIndex
CREATE INDEX "messages_replyToId_idx" ON "messages"("replyToId");

-- AddForeignKey
ALTER TABLE "comptes" ADD CONSTRAINT "comptes_portraitId_fkey" FOREIGN KEY ("portraitId") REFERENCES "fichiers"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_replyToId_fkey" FOREIGN KEY ("replyToId") REFERENCES "messages"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fichiers" ADD CONSTRAINT "fichiers_espaceId_fkey" FOREIGN KEY ("espaceId") REFERENCES "espaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fichiers" ADD CONSTRAINT "fichiers_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_fichiers" ADD CONSTRAINT "message_fichiers_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_fichiers" ADD CONSTRAINT "message_fichiers_fichierId_fkey" FOREIGN KEY ("fichierId") REFERENCES "fichiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adhesions" ADD CONSTRAINT "adhesions_espaceId_fkey" FOREIGN KEY ("espaceId") REFERENCES "espaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "adhesions" ADD CONSTRAINT "adhesions_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Messages written before can be searched too.
UPDATE "messages" SET "recherche" = trim(regexp_replace(
  translate(replace(replace(lower("body"), 'œ', 'oe'), 'æ', 'ae'), 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy'),
  '[^a-z0-9]+', ' ', 'g'))
WHERE "kind" = 'message';
