-- AlterEnum
ALTER TYPE "CibleKind" ADD VALUE 'conversation';

-- AlterTable
ALTER TABLE "conversation_messages" ADD COLUMN     "hiddenAt" TIMESTAMPTZ(3);
