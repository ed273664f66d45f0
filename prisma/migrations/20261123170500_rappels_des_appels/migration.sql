-- AlterTable
ALTER TABLE "comptes" ADD COLUMN     "agendaVersion" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "appelRappels" BOOLEAN NOT NULL DEFAULT true;
