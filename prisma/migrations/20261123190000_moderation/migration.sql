-- CreateEnum
CREATE TYPE "CibleKind" AS ENUM ('sujet', 'reponse', 'annonce', 'commentaire', 'article', 'message', 'document', 'fichier', 'fiche', 'compte');

-- CreateEnum
CREATE TYPE "Mesure" AS ENUM ('laisser', 'modifier', 'reclasser', 'masquer', 'retirer', 'suspendre', 'fermer');

-- CreateEnum
CREATE TYPE "RecoursEtat" AS ENUM ('attente', 'maintenue', 'annulee');

-- AlterEnum
ALTER TYPE "AnnonceEtat" ADD VALUE 'masquee';

-- AlterEnum
ALTER TYPE "FicheEtat" ADD VALUE 'masquee';

-- AlterTable
ALTER TABLE "commentaires" ADD COLUMN     "hiddenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "comptes" ADD COLUMN     "suspenduJusquau" TIMESTAMPTZ(3),
ADD COLUMN     "suspenduMotif" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "documents" ADD COLUMN     "hiddenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "fichiers" ADD COLUMN     "hiddenAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "hiddenAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "cas" (
    "id" TEXT NOT NULL,
    "annee" INTEGER NOT NULL,
    "rang" INTEGER NOT NULL,
    "kind" "CibleKind" NOT NULL,
    "cibleId" TEXT NOT NULL,
    "titre" TEXT NOT NULL,
    "extrait" TEXT NOT NULL,
    "auteurId" TEXT,
    "auteurNom" TEXT NOT NULL,
    "theme" TEXT NOT NULL,
    "agentId" TEXT,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "cas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cas_signalements" (
    "id" TEXT NOT NULL,
    "casId" TEXT,
    "kind" "CibleKind" NOT NULL,
    "cibleId" TEXT NOT NULL,
    "article" INTEGER NOT NULL,
    "texte" TEXT NOT NULL,
    "adresse" TEXT NOT NULL,
    "compteId" TEXT,
    "nom" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "cas_signalements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "moderation_decisions" (
    "id" TEXT NOT NULL,
    "casId" TEXT NOT NULL,
    "mesure" "Mesure" NOT NULL,
    "faits" TEXT NOT NULL,
    "article" INTEGER NOT NULL,
    "regle" TEXT NOT NULL,
    "jours" INTEGER,
    "auteurs" TEXT[],
    "decidedById" TEXT NOT NULL,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3),
    "avant" JSONB,
    "undoneAt" TIMESTAMPTZ(3),
    "undoneById" TEXT,
    "undoneMotif" TEXT NOT NULL DEFAULT '',
    "purgedAt" TIMESTAMPTZ(3),

    CONSTRAINT "moderation_decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recours" (
    "id" TEXT NOT NULL,
    "decisionId" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "etat" "RecoursEtat" NOT NULL DEFAULT 'attente',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" TEXT,
    "reponse" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "recours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal" (
    "rang" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "acteurId" TEXT,
    "acteur" TEXT NOT NULL,
    "acte" TEXT NOT NULL,
    "cas" TEXT NOT NULL DEFAULT '',
    "detail" TEXT NOT NULL DEFAULT '',
    "precedent" TEXT NOT NULL,
    "empreinte" TEXT NOT NULL,

    CONSTRAINT "journal_pkey" PRIMARY KEY ("rang")
);

-- CreateTable
CREATE TABLE "permanences" (
    "id" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "du" DATE NOT NULL,
    "au" DATE NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "permanences_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blocages" (
    "compteId" TEXT NOT NULL,
    "bloqueId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "blocages_pkey" PRIMARY KEY ("compteId","bloqueId")
);

-- CreateIndex
CREATE INDEX "cas_kind_cibleId_idx" ON "cas"("kind", "cibleId");

-- CreateIndex
CREATE INDEX "cas_closedAt_openedAt_idx" ON "cas"("closedAt", "openedAt");

-- CreateIndex
CREATE INDEX "cas_auteurId_idx" ON "cas"("auteurId");

-- CreateIndex
CREATE UNIQUE INDEX "cas_annee_rang_key" ON "cas"("annee", "rang");

-- CreateIndex
CREATE INDEX "cas_signalements_casId_idx" ON "cas_signalements"("casId");

-- CreateIndex
CREATE INDEX "cas_signalements_kind_cibleId_idx" ON "cas_signalements"("kind", "cibleId");

-- CreateIndex
CREATE INDEX "cas_signalements_confirmedAt_createdAt_idx" ON "cas_signalements"("confirmedAt", "createdAt");

-- CreateIndex
CREATE INDEX "moderation_decisions_casId_decidedAt_idx" ON "moderation_decisions"("casId", "decidedAt");

-- CreateIndex
CREATE INDEX "moderation_decisions_dueAt_idx" ON "moderation_decisions"("dueAt");

-- CreateIndex
CREATE INDEX "moderation_decisions_auteurs_idx" ON "moderation_decisions" USING GIN ("auteurs");

-- CreateIndex
CREATE INDEX "recours_etat_createdAt_idx" ON "recours"("etat", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "recours_decisionId_compteId_key" ON "recours"("decisionId", "compteId");

-- CreateIndex
CREATE INDEX "permanences_du_au_idx" ON "permanences"("du", "au");

-- CreateIndex
CREATE INDEX "blocages_bloqueId_idx" ON "blocages"("bloqueId");

-- AddForeignKey
ALTER TABLE "cas_signalements" ADD CONSTRAINT "cas_signalements_casId_fkey" FOREIGN KEY ("casId") REFERENCES "cas"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_decisions" ADD CONSTRAINT "moderation_decisions_casId_fkey" FOREIGN KEY ("casId") REFERENCES "cas"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recours" ADD CONSTRAINT "recours_decisionId_fkey" FOREIGN KEY ("decisionId") REFERENCES "moderation_decisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocages" ADD CONSTRAINT "blocages_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocages" ADD CONSTRAINT "blocages_bloqueId_fkey" FOREIGN KEY ("bloqueId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One case at a time is open about one content: reports made at the same moment join it.
CREATE UNIQUE INDEX "cas_ouvert" ON "cas" ("kind", "cibleId") WHERE "closedAt" IS NULL;

-- What is written in the journal stays as it was written.
CREATE FUNCTION "journal_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Le journal de la modération ne se modifie pas.';
END
$$;
CREATE TRIGGER "journal_intact" BEFORE UPDATE OR DELETE ON "journal"
  FOR EACH ROW EXECUTE FUNCTION "journal_refuse"();
CREATE TRIGGER "journal_entier" BEFORE TRUNCATE ON "journal"
  FOR EACH STATEMENT EXECUTE FUNCTION "journal_refuse"();
