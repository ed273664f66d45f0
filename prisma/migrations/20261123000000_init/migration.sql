-- CreateEnum
CREATE TYPE "AccessibiliteStatut" AS ENUM ('non_conforme', 'partiellement_conforme', 'totalement_conforme');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('membre', 'agent', 'administrateur');

-- CreateEnum
CREATE TYPE "LienPurpose" AS ENUM ('confirmation', 'connexion', 'mot_de_passe', 'changement_email');

-- CreateEnum
CREATE TYPE "FicheKind" AS ENUM ('compagnie', 'festival', 'lieu', 'bibliotheque', 'musee', 'cinema', 'enseignement', 'ehpad', 'ecole', 'commune', 'association', 'autre');

-- CreateEnum
CREATE TYPE "Visibilite" AS ENUM ('prive', 'visible');

-- CreateEnum
CREATE TYPE "MembreRole" AS ENUM ('responsable', 'membre', 'lecteur');

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('message', 'arrivee', 'depart');

-- CreateTable
CREATE TABLE "instance" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "nom" TEXT NOT NULL,
    "departementCode" TEXT NOT NULL,
    "departementNom" TEXT NOT NULL,
    "complement" TEXT NOT NULL,
    "rideauTeinte" DOUBLE PRECISION NOT NULL DEFAULT 12,
    "rideauChroma" DOUBLE PRECISION NOT NULL DEFAULT 0.125,
    "telephone" TEXT NOT NULL DEFAULT '',
    "emailContact" TEXT NOT NULL DEFAULT '',
    "horaires" TEXT NOT NULL DEFAULT '',
    "editeur" TEXT NOT NULL DEFAULT '',
    "directeurPublication" TEXT NOT NULL DEFAULT '',
    "hebergeur" TEXT NOT NULL DEFAULT '',
    "contactDonnees" TEXT NOT NULL DEFAULT '',
    "accessibiliteStatut" "AccessibiliteStatut" NOT NULL DEFAULT 'non_conforme',
    "secret" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "instance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "chartes" (
    "version" SERIAL NOT NULL,
    "texte" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "chartes_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "communes" (
    "insee" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "recherche" TEXT NOT NULL,
    "codesPostaux" TEXT[],
    "departement" TEXT NOT NULL,
    "epci" TEXT,
    "population" INTEGER NOT NULL DEFAULT 0,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,

    CONSTRAINT "communes_pkey" PRIMARY KEY ("insee")
);

-- CreateTable
CREATE TABLE "comptes" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailConfirmedAt" TIMESTAMPTZ(3),
    "nom" TEXT NOT NULL,
    "fonction" TEXT NOT NULL DEFAULT '',
    "passwordHash" TEXT,
    "role" "Role" NOT NULL DEFAULT 'membre',
    "charteVersion" INTEGER NOT NULL,
    "charteAcceptedAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "demonstration" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "comptes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "appareil" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "liens" (
    "id" TEXT NOT NULL,
    "purpose" "LienPurpose" NOT NULL,
    "compteId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "suite" TEXT,
    "nom" TEXT,
    "passwordHash" TEXT,
    "ancienEmail" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "liens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fiches" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "FicheKind" NOT NULL,
    "nom" TEXT NOT NULL,
    "communeInsee" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fiches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "referents" (
    "ficheId" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "referents_pkey" PRIMARY KEY ("ficheId","compteId")
);

-- CreateTable
CREATE TABLE "espaces" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "recherche" TEXT NOT NULL DEFAULT '',
    "intention" TEXT NOT NULL DEFAULT '',
    "communeInsee" TEXT,
    "disciplines" TEXT[],
    "visibilite" "Visibilite" NOT NULL DEFAULT 'prive',
    "compteur" INTEGER NOT NULL DEFAULT 0,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "espaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membres" (
    "espaceId" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "role" "MembreRole" NOT NULL,
    "couleur" INTEGER NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "invitedById" TEXT,
    "lastReadSeq" INTEGER NOT NULL DEFAULT 0,
    "lastSeenAt" TIMESTAMPTZ(3),
    "previousVisitAt" TIMESTAMPTZ(3),

    CONSTRAINT "membres_pkey" PRIMARY KEY ("espaceId","compteId")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" TEXT NOT NULL,
    "espaceId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" "MembreRole" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "invitedById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" TEXT,
    "withdrawnAt" TIMESTAMPTZ(3),
    "declinedAt" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" TEXT NOT NULL,
    "espaceId" TEXT NOT NULL,
    "kind" "MessageKind" NOT NULL DEFAULT 'message',
    "seq" INTEGER NOT NULL,
    "rev" INTEGER NOT NULL,
    "authorId" TEXT NOT NULL,
    "clientId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "editedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "documents" (
    "id" TEXT NOT NULL,
    "espaceId" TEXT NOT NULL,
    "titre" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" TEXT NOT NULL,
    "deletedAt" TIMESTAMPTZ(3),
    "deletedById" TEXT,
    "texte" TEXT NOT NULL DEFAULT '',
    "recherche" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "documents_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_snapshots" (
    "documentId" TEXT NOT NULL,
    "state" BYTEA NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_snapshots_pkey" PRIMARY KEY ("documentId")
);

-- CreateTable
CREATE TABLE "document_updates" (
    "id" BIGSERIAL NOT NULL,
    "documentId" TEXT NOT NULL,
    "update" BYTEA NOT NULL,
    "authorId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_updates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "presences" (
    "espaceId" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "nodeId" TEXT NOT NULL,
    "documentId" TEXT,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "presences_pkey" PRIMARY KEY ("espaceId","compteId","nodeId")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "communes_departement_recherche_idx" ON "communes"("departement", "recherche");

-- CreateIndex
CREATE UNIQUE INDEX "comptes_email_key" ON "comptes"("email");

-- CreateIndex
CREATE INDEX "sessions_compteId_idx" ON "sessions"("compteId");

-- CreateIndex
CREATE INDEX "liens_compteId_idx" ON "liens"("compteId");

-- CreateIndex
CREATE UNIQUE INDEX "fiches_slug_key" ON "fiches"("slug");

-- CreateIndex
CREATE INDEX "fiches_nom_idx" ON "fiches"("nom");

-- CreateIndex
CREATE INDEX "referents_compteId_idx" ON "referents"("compteId");

-- CreateIndex
CREATE UNIQUE INDEX "espaces_slug_key" ON "espaces"("slug");

-- CreateIndex
CREATE INDEX "membres_compteId_idx" ON "membres"("compteId");

-- CreateIndex
CREATE INDEX "invitations_email_idx" ON "invitations"("email");

-- CreateIndex
CREATE INDEX "invitations_invitedById_idx" ON "invitations"("invitedById");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_espaceId_email_key" ON "invitations"("espaceId", "email");

-- CreateIndex
CREATE INDEX "messages_espaceId_rev_idx" ON "messages"("espaceId", "rev");

-- CreateIndex
CREATE INDEX "messages_authorId_idx" ON "messages"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "messages_espaceId_authorId_clientId_key" ON "messages"("espaceId", "authorId", "clientId");

-- CreateIndex
CREATE UNIQUE INDEX "messages_espaceId_seq_key" ON "messages"("espaceId", "seq");

-- CreateIndex
CREATE INDEX "documents_espaceId_updatedAt_idx" ON "documents"("espaceId", "updatedAt");

-- CreateIndex
CREATE INDEX "document_updates_documentId_id_idx" ON "document_updates"("documentId", "id");

-- CreateIndex
CREATE INDEX "presences_nodeId_idx" ON "presences"("nodeId");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "liens" ADD CONSTRAINT "liens_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fiches" ADD CONSTRAINT "fiches_communeInsee_fkey" FOREIGN KEY ("communeInsee") REFERENCES "communes"("insee") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referents" ADD CONSTRAINT "referents_ficheId_fkey" FOREIGN KEY ("ficheId") REFERENCES "fiches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "referents" ADD CONSTRAINT "referents_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "espaces" ADD CONSTRAINT "espaces_communeInsee_fkey" FOREIGN KEY ("communeInsee") REFERENCES "communes"("insee") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membres" ADD CONSTRAINT "membres_espaceId_fkey" FOREIGN KEY ("espaceId") REFERENCES "espaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membres" ADD CONSTRAINT "membres_compteId_fkey" FOREIGN KEY ("compteId") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_espaceId_fkey" FOREIGN KEY ("espaceId") REFERENCES "espaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invitedById_fkey" FOREIGN KEY ("invitedById") REFERENCES "comptes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_espaceId_fkey" FOREIGN KEY ("espaceId") REFERENCES "espaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "comptes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "documents" ADD CONSTRAINT "documents_espaceId_fkey" FOREIGN KEY ("espaceId") REFERENCES "espaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_snapshots" ADD CONSTRAINT "document_snapshots_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_updates" ADD CONSTRAINT "document_updates_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "documents"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "presences" ADD CONSTRAINT "presences_espaceId_fkey" FOREIGN KEY ("espaceId") REFERENCES "espaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;
