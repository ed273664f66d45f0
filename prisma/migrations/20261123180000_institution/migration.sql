-- AlterTable
ALTER TABLE "instance" ADD COLUMN     "accessibiliteAuditLe" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "accessibiliteAuditeur" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "accessibiliteDefauts" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "accessibiliteDerogations" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "accessibiliteEnvironnements" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "accessibiliteEtablieLe" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "accessibiliteHorsChamp" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "accessibiliteOutils" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "accessibilitePages" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "accessibiliteTaux" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "chartes" ADD COLUMN     "resume" TEXT NOT NULL DEFAULT '';

-- Who is already here needs no introduction.
ALTER TABLE "comptes" ADD COLUMN     "bienvenueAt" TIMESTAMPTZ(3);
UPDATE "comptes" SET "bienvenueAt" = "createdAt";

-- CreateTable
CREATE TABLE "contact_messages" (
    "id" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "objet" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "aide_avis" (
    "guide" TEXT NOT NULL,
    "oui" INTEGER NOT NULL DEFAULT 0,
    "non" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "aide_avis_pkey" PRIMARY KEY ("guide")
);

-- CreateIndex
CREATE INDEX "contact_messages_createdAt_idx" ON "contact_messages"("createdAt");
