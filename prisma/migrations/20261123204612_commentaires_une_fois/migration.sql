-- DropIndex
DROP INDEX "commentaires_auteurId_idx";

-- AlterTable
ALTER TABLE "commentaires" ADD COLUMN     "clientId" TEXT;
-- Those that are there came once each.
UPDATE "commentaires" SET "clientId" = "id";
ALTER TABLE "commentaires" ALTER COLUMN "clientId" SET NOT NULL;

-- CreateIndex
CREATE INDEX "commentaires_auteurId_createdAt_idx" ON "commentaires"("auteurId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "commentaires_auteurId_clientId_key" ON "commentaires"("auteurId", "clientId");
