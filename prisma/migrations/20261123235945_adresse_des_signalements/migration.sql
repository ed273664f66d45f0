-- AlterTable
ALTER TABLE "cas_signalements" DROP COLUMN "adresse";
