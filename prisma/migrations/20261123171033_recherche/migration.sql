-- CreateTable
CREATE TABLE "annonce_mots" (
    "mot" TEXT NOT NULL,
    "lettres" TEXT NOT NULL,
    "nombre" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "annonce_mots_pkey" PRIMARY KEY ("mot")
);

-- CreateIndex
CREATE INDEX "annonce_mots_lettres_idx" ON "annonce_mots"("lettres");

-- CreateIndex
CREATE INDEX "annonce_mots_mot_idx" ON "annonce_mots" USING GIN ("mot" gin_trgm_ops);

-- Adds the words of annonces that anybody may read, as those of fiches are.
CREATE FUNCTION annonce_learn_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_try_advisory_xact_lock(hashtextextended('annonce_mots', 0)) THEN
    INSERT INTO "annonce_mots" ("mot", "lettres", "nombre")
    SELECT "mot", (SELECT string_agg(c, '' ORDER BY c) FROM regexp_split_to_table("mot", '') AS c), "nombre"
    FROM (
      SELECT "mot", count(DISTINCT "id") AS "nombre"
      FROM "nouvelles", unnest(string_to_array("rechercheTitre" || ' ' || "rechercheTexte", ' ')) AS "mot"
      WHERE "etat" IN ('publiee', 'pourvue') AND length("mot") BETWEEN 3 AND 40
      GROUP BY "mot"
    ) AS "mots"
    WHERE NOT EXISTS (SELECT FROM "annonce_mots" AS "connus" WHERE "connus"."mot" = "mots"."mot")
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "annonces_words_of_new" AFTER INSERT ON "annonces"
  REFERENCING NEW TABLE AS "nouvelles" FOR EACH STATEMENT EXECUTE FUNCTION annonce_learn_words();

CREATE TRIGGER "annonces_words_of_changed" AFTER UPDATE ON "annonces"
  REFERENCING NEW TABLE AS "nouvelles" FOR EACH STATEMENT EXECUTE FUNCTION annonce_learn_words();

-- One index for any combination of words and choices: PostgreSQL passes from the rows of the rarest to those that have
-- the others too, and never reads what only one of them has.
CREATE EXTENSION IF NOT EXISTS btree_gin;

CREATE INDEX "annonces_choix_idx" ON "annonces"
  USING GIN ("etat", "sens", "nature", "transactions", "disciplines", "recherche")
  WHERE "etat" IN ('publiee', 'pourvue');

CREATE INDEX "fiches_choix_idx" ON "fiches"
  USING GIN ("genreId", "disciplines", "publics", "accessible", "accueilResidence", "recherche")
  WHERE "etat" = 'publiee';

-- The sample is read off its index alone: five thousand rows lie on as many pages. All rows are in it: PostgreSQL keeps
-- no account of how the values of an expression are spread over part of a table.
DROP INDEX "annonces_echantillon_idx";
CREATE INDEX "annonces_echantillon_idx" ON "annonces" (hashtext("id"))
  INCLUDE ("id", "etat", "sens", "nature", "transactions", "disciplines", "disponibleDu", "disponibleAu", "latitude",
    "longitude", "publishedAt");

DROP INDEX "fiches_echantillon_idx";
CREATE INDEX "fiches_echantillon_idx" ON "fiches" (hashtext("id"))
  INCLUDE ("id", "etat", "genreId", "disciplines", "publics", "communeInsee", "accessible", "accueilResidence",
    "latitude", "longitude");

-- Whether a group of communes has some fiche in a circle is told off this one alone.
CREATE INDEX "fiches_commune_position_idx" ON "fiches" ("communeInsee", "latitude", "longitude")
  WHERE "etat" = 'publiee';
