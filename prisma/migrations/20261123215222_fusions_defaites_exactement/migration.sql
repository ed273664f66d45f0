-- AlterTable
ALTER TABLE "forum_suivis" ADD COLUMN     "copieDeId" TEXT;

-- AlterTable
ALTER TABLE "reponses" ADD COLUMN     "retenueDansId" TEXT;

-- CreateIndex
CREATE INDEX "reponses_retenueDansId_idx" ON "reponses"("retenueDansId");
