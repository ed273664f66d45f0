import type { Actor } from '@/lib/comptes/actor';
import { Prisma, rows } from '@/lib/core/db';
import { notFound } from '@/lib/core/errors';
import { canReadSujet } from '../policy';
import { etatSql } from './sujet';

export type News = {
  nombre: number;
  numero: number | null;
  nom: string | null;
  /** Another number: what stood in it changed. Null: there is nothing to read any more. */
  etat: number | null;
};

type Stand = { etat: number; auteurId: string; deletedAt: Date | null; hiddenAt: Date | null };

/** What was written in a sujet after a number, by others, and whether what stood in it changed: for open pages. */
export async function newsOf(actor: Actor, sujetId: string, apres: number): Promise<News> {
  const compteId = actor.kind === 'compte' ? actor.id : '';
  const [row] = await rows<News & Stand>(Prisma.sql`
    select ${etatSql}, s."auteurId", s."deletedAt", s."hiddenAt", coalesce(n.nombre, 0) as nombre, n.numero, n.nom
    from sujets s left join lateral (
      select count(*) over ()::int as nombre, r.numero, c.nom from reponses r join comptes c on c.id = r."auteurId"
      where r."sujetId" = s.id and r.numero > ${apres}::int and r."auteurId" <> ${compteId}
        and r."deletedAt" is null and r."hiddenAt" is null and s."deletedAt" is null and s."hiddenAt" is null
      order by r.numero limit 1) n on true
    where s.id = ${sujetId} and s."fusionneDansId" is null`);
  if (!row || !canReadSujet(actor, row)) return { nombre: 0, numero: null, nom: null, etat: null };
  const { nombre, numero, nom, etat } = row;
  return { nombre, numero, nom, etat };
}

/**
 * The last number given in a sujet, and the state of what stands in it (`newsOf`).
 * @throws AppError `not_found`, also for what the actor may not read
 */
export async function standOf(actor: Actor, id: string): Promise<{ compteur: number; etat: number }> {
  const [row] = await rows<Stand & { compteur: number }>(
    Prisma.sql`select s.compteur, ${etatSql}, s."auteurId", s."deletedAt", s."hiddenAt" from sujets s where s.id = ${id}`,
  );
  if (!row || !canReadSujet(actor, row)) throw notFound();
  return { compteur: row.compteur, etat: row.etat };
}
