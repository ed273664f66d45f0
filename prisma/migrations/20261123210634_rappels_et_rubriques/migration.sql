-- AlterTable
ALTER TABLE "cas" ADD COLUMN     "rappels" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "forum_categories" ADD COLUMN     "anciens" TEXT[] DEFAULT ARRAY[]::TEXT[];
