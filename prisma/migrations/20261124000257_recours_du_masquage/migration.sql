-- DropIndex
DROP INDEX "recours_decisionId_compteId_key";

-- AlterTable
ALTER TABLE "recours" ADD COLUMN     "masquage" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE UNIQUE INDEX "recours_decisionId_compteId_masquage_key" ON "recours"("decisionId", "compteId", "masquage");

-- What agents are told of an appeal under, now that one person can write two about one decision.
UPDATE "notifications" n SET "cle" = 'recours:' || r."id"
FROM "recours" r WHERE n."cle" = 'recours:' || r."decisionId" || ':' || r."compteId";
