import { db } from '@/lib/core/db';
import { remembered } from '@/lib/core/remembered';
import { followZone } from '@/lib/core/zone';
import { firstCharte } from './first-charte';
import { firstSettings } from './first-settings';
import type { Charte, InstanceSettings } from './schema';
import { fuseaux } from './words';

const settings = {
  nom: true,
  complement: true,
  departementCode: true,
  departementNom: true,
  rideauTeinte: true,
  rideauChroma: true,
  telephone: true,
  emailContact: true,
  horaires: true,
  editeur: true,
  directeurPublication: true,
  hebergeur: true,
  contactDonnees: true,
  accessibiliteStatut: true,
  accessibiliteAuditLe: true,
  accessibiliteAuditeur: true,
  accessibiliteTaux: true,
  accessibiliteDefauts: true,
  accessibiliteDerogations: true,
  accessibiliteHorsChamp: true,
  accessibiliteEnvironnements: true,
  accessibiliteOutils: true,
  accessibilitePages: true,
  accessibiliteEtablieLe: true,
  fichierMaxMo: true,
  espaceQuotaMo: true,
  tuilesUrl: true,
  tuilesCredit: true,
  agendaNom: true,
  agendaUrl: true,
  annonceJours: true,
  fuseau: true,
} as const;

/** The settings everyone may read; never the secret kept beside them. This process tells hours as they say. */
export async function getInstance(): Promise<InstanceSettings> {
  const instance = await remembered('instance', async () => {
    const found = await db.instance.findUnique({ where: { id: 1 }, select: settings });
    if (!found) return firstSettings;
    return { ...found, fuseau: fuseaux.find((one) => one === found.fuseau) ?? firstSettings.fuseau };
  });
  followZone(instance.fuseau);
  return instance;
}

/** The charte in force. */
export const getCharte = (): Promise<Charte> =>
  remembered('charte', async () => {
    const latest = await db.charte.findFirst({ orderBy: { version: 'desc' } });
    return latest ?? { version: 0, texte: firstCharte, resume: '', publishedAt: new Date(0) };
  });

/** Dates of the versions before the one in force, newest first, twenty at most. */
export function listFormerChartes() {
  return db.charte.findMany({
    orderBy: { version: 'desc' },
    skip: 1,
    take: 20,
    select: { version: true, publishedAt: true },
  });
}

/** One version as it was published, or null. */
export const findCharte = (version: number): Promise<Charte | null> =>
  db.charte.findUnique({ where: { version } });

/** What each version after `version` changed, oldest first, twenty at most. */
export const listCharteChanges = (version: number) =>
  db.charte.findMany({
    where: { version: { gt: version }, resume: { not: '' } },
    orderBy: { version: 'asc' },
    take: 20,
    select: { version: true, resume: true, publishedAt: true },
  });
