-- AlterTable
ALTER TABLE "comptes" ADD COLUMN     "pauseDu" DATE;
