-- Every change of what anybody may read is told to every node, which then draws its public pages again. By triggers, so
-- that no command can forget it. Of tables that change at every message or visit, only the columns that pages show.
CREATE FUNCTION "tell_public_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('treteaux', '{"type":"public"}');
  RETURN NULL;
END
$$;

DO $$
DECLARE
  shown text;
  columns text;
BEGIN
  FOREACH shown IN ARRAY ARRAY[
    'instance', 'chartes', 'communes', 'epci', 'territoires', 'termes',
    'fiches', 'salles', 'fiche_photos', 'fiche_redirections', 'referents',
    'annonces', 'annonce_parts', 'annonce_photos', 'commentaires',
    'appels', 'appel_documents',
    'forum_categories', 'sujets', 'sujet_redirections', 'reponses', 'reponse_fichiers', 'reponse_utiles',
    'blog_categories', 'articles', 'article_redirections', 'article_auteurs', 'article_photos'
  ] LOOP
    EXECUTE format(
      'CREATE TRIGGER "public_change" AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %I
         FOR EACH STATEMENT EXECUTE FUNCTION "tell_public_change"()', shown);
  END LOOP;
  FOR shown, columns IN VALUES
    ('comptes', '"nom", "fonction", "role", "portraitId", "disabledAt", "deletedAt"'),
    ('espaces', '"slug", "nom", "intention", "communeInsee", "disciplines", "visibilite"'),
    ('membres', '"role"'),
    ('fichiers', '"etat", "nom", "largeur", "hauteur", "deletedAt"')
  LOOP
    EXECUTE format(
      'CREATE TRIGGER "public_change" AFTER INSERT OR DELETE OR UPDATE OF %s ON %I
         FOR EACH STATEMENT EXECUTE FUNCTION "tell_public_change"()', columns, shown);
    EXECUTE format(
      'CREATE TRIGGER "public_change_all" AFTER TRUNCATE ON %I
         FOR EACH STATEMENT EXECUTE FUNCTION "tell_public_change"()', shown);
  END LOOP;
END
$$;
