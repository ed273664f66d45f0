-- AlterEnum
ALTER TYPE "Mesure" ADD VALUE 'ranger';
