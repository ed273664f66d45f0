-- CreateTable
CREATE TABLE "nouvelles_envoyees" (
    "espaceId" TEXT NOT NULL,
    "compteId" TEXT NOT NULL,
    "jusquau" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "nouvelles_envoyees_pkey" PRIMARY KEY ("espaceId","compteId","jusquau")
);

-- AddForeignKey
ALTER TABLE "nouvelles_envoyees" ADD CONSTRAINT "nouvelles_envoyees_espaceId_compteId_fkey" FOREIGN KEY ("espaceId", "compteId") REFERENCES "membres"("espaceId", "compteId") ON DELETE CASCADE ON UPDATE CASCADE;
