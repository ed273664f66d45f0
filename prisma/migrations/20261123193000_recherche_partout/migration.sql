-- What members write is searched espace by espace: the espace first, so that a word others use a lot costs nothing.
CREATE INDEX "messages_mots_idx" ON "messages" USING GIN ("espaceId", to_tsvector('french', "recherche"))
  WHERE "kind" = 'message' AND "deletedAt" IS NULL;

-- A tsvector holds less than a megabyte: what comes after the first 250,000 signs of a document is not searched.
CREATE INDEX "documents_mots_idx" ON "documents" USING GIN ("espaceId", to_tsvector('french', left("recherche", 250000)))
  WHERE "deletedAt" IS NULL;

CREATE INDEX "fichiers_mots_idx" ON "fichiers" USING GIN ("espaceId", to_tsvector('french', "recherche"))
  WHERE "usage" = 'espace' AND "etat" = 'pret' AND "deletedAt" IS NULL;

CREATE INDEX "espaces_mots_idx" ON "espaces" USING GIN (to_tsvector('french', "recherche"));
