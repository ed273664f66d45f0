import { randomBytes } from 'node:crypto';
import { requireActive } from '@/lib/comptes/access';
import type { Actor } from '@/lib/comptes/actor';
import { now } from '@/lib/core/clock';
import { type Tx, transaction } from '@/lib/core/db';
import { parse } from '@/lib/core/parse';
import { consume } from '@/lib/core/rate-limit';
import { searchable } from '@/lib/core/text';
import { derived } from '@/lib/core/tokens';
import { requireWriter } from '@/lib/membres/access';
import { removeBytes } from '../bytes';
import { freeName } from '../free-name';
import { limitsOf, lockFichiers, refuseOverQuota, refuseTooLarge, usageOf } from '../quota';
import {
  type Announced,
  type AnnouncedFile,
  announceInput,
  announcePortraitInput,
  announceShownInput,
} from '../schema';

/** An upload on a bad line is announced anew at each cut; nobody adds as many files by hand. */
const LIMIT = { name: 'fichiers', points: 600, duration: 3600 };
/** Photos come from telephones: nothing larger is one. */
export const PORTRAIT_MAX_BYTES = 20_000_000;
/** A picture on a page of the annuaire: likewise. */
export const PHOTO_MAX_BYTES = 20_000_000;

const draw = () => randomBytes(16).toString('hex');

/**
 * What tells that the same person sends the same file again: the beginning of its key. Keyed, so that nobody reads a
 * name in it.
 */
const markOf = (espaceId: string, compteId: string, { nom, taille, lastModified }: AnnouncedFile) =>
  derived('fichier', JSON.stringify([espaceId, compteId, nom, taille, lastModified]))
    .replace(/[^a-zA-Z0-9]/g, '')
    .slice(0, 24)
    .toLowerCase();

const announced = { id: true, key: true, nom: true, taille: true, type: true } as const;

/**
 * Says which files are about to come, and keeps their room. A file the same person had announced and not finished
 * (same name, size in bytes and date) gets the same row: its upload goes on. Two files of one name are both kept, the
 * second as « plan (2).pdf »; a draft gets its number once sent. All or none.
 * @returns one row per file, in order
 * @throws AppError `unauthenticated`, `not_found`, `forbidden` for a lecteur, `invalid` (name, size, quota), `rate_limited`
 */
export async function announceFichiers(actor: Actor, input: unknown): Promise<Announced[]> {
  const { espaceId, files, brouillon } = parse(announceInput, input);
  const usage = brouillon ? 'brouillon' : 'espace';
  const { compteId } = await requireWriter(actor, espaceId);
  await consume(LIMIT, compteId, files.length);
  return transaction(async (tx) => {
    await lockFichiers(tx, espaceId);
    const rows: Announced[] = [];
    for (const file of files) {
      const found = await findUnfinished(tx, { espaceId, usage, compteId, file, except: rows });
      const row = found ?? (await reserve(tx, { espaceId, usage, compteId, file }));
      rows.push({ ...row, lastModified: file.lastModified });
    }
    return rows;
  });
}

type Wanted = { espaceId: string; usage: 'espace' | 'brouillon'; compteId: string; file: AnnouncedFile };

async function findUnfinished(
  tx: Tx,
  { espaceId, usage, compteId, file, except }: Wanted & { except: Announced[] },
) {
  const row = await tx.fichier.findFirst({
    where: {
      espaceId,
      usage,
      compteId,
      etat: 'envoi',
      key: { startsWith: `${markOf(espaceId, compteId, file)}-` },
      id: { notIn: except.map(({ id }) => id) },
    },
    select: announced,
  });
  if (row) await tx.fichier.update({ where: { id: row.id }, data: { updatedAt: now() } });
  return row;
}

async function reserve(tx: Tx, { espaceId, usage, compteId, file }: Wanted) {
  const room = await usageOf(tx, espaceId);
  refuseTooLarge([file], room.max);
  refuseOverQuota([file], room);
  const nom = usage === 'espace' ? await freeName(tx, espaceId, file.nom) : file.nom;
  const date = now();
  return tx.fichier.create({
    data: {
      usage,
      espaceId,
      compteId,
      key: `${markOf(espaceId, compteId, file)}-${draw()}`,
      nom,
      recherche: searchable(nom),
      taille: file.taille,
      type: file.type,
      createdAt: date,
      updatedAt: date,
    },
    select: announced,
  });
}

/**
 * Says that a photo of oneself is about to come; an earlier one that never came whole is forgotten.
 * @throws AppError `unauthenticated`, `forbidden` for who is suspended, `invalid`, `rate_limited`
 */
export async function announcePortrait(actor: Actor, input: unknown): Promise<Announced[]> {
  const { files } = parse(announcePortraitInput, input);
  const { id: compteId } = requireActive(actor);
  await consume(LIMIT, compteId, files.length);
  return transaction(async (tx) => {
    const { max } = await limitsOf(tx);
    refuseTooLarge(files, Math.min(max, PORTRAIT_MAX_BYTES));
    const rows: Announced[] = [];
    for (const file of files) {
      const mark = markOf('', compteId, file);
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`portrait:${compteId}`}, 0))`;
      const former = await tx.fichier.findMany({
        where: { compteId, usage: 'portrait', etat: 'envoi' },
        select: announced,
      });
      const same = former.find(({ key }) => key.startsWith(`${mark}-`));
      const others = former.filter((row) => row !== same);
      await tx.fichier.deleteMany({ where: { id: { in: others.map(({ id }) => id) } } });
      await removeBytes(tx, others);
      const date = now();
      const row =
        same ??
        (await tx.fichier.create({
          data: {
            usage: 'portrait',
            compteId,
            key: `${mark}-${draw()}`,
            nom: file.nom,
            recherche: '',
            taille: file.taille,
            type: file.type,
            createdAt: date,
            updatedAt: date,
          },
          select: announced,
        }));
      rows.push({ ...row, lastModified: file.lastModified });
    }
    return rows;
  });
}

/**
 * Says, in the transaction of the room that shows them and has asked who may, that files it shows to its readers are about
 * to come: pictures of a fiche, an annonce, a message or an article, papers of a call. One the same person had announced
 * for `scope` and not finished gets the same row.
 * @returns one row per file, in order
 * @throws AppError `invalid` (name, size), `rate_limited`
 */
export async function announceShown(
  tx: Tx,
  {
    usage = 'fiche',
    compteId,
    scope,
    files: given,
  }: {
    usage?: 'fiche' | 'annonce' | 'forum' | 'article' | 'appel';
    compteId: string;
    scope: string;
    files: unknown;
  },
): Promise<Announced[]> {
  const { files } = parse(announceShownInput, { files: given });
  await consume(LIMIT, compteId, files.length);
  const { max } = await limitsOf(tx);
  refuseTooLarge(files, Math.min(max, PHOTO_MAX_BYTES));
  const rows: Announced[] = [];
  for (const file of files) {
    const mark = markOf(scope, compteId, file);
    const same = await tx.fichier.findFirst({
      where: {
        compteId,
        usage,
        etat: 'envoi',
        key: { startsWith: `${mark}-` },
        id: { notIn: rows.map(({ id }) => id) },
      },
      select: announced,
    });
    const date = now();
    const data = {
      usage,
      compteId,
      key: `${mark}-${draw()}`,
      nom: file.nom,
      recherche: '',
      taille: file.taille,
      type: file.type,
      createdAt: date,
      updatedAt: date,
    };
    const row = same ?? (await tx.fichier.create({ data, select: announced }));
    rows.push({ ...row, lastModified: file.lastModified });
  }
  return rows;
}
