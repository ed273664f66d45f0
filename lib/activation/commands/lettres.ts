import { requireAllowed } from '@/lib/annuaire/access';
import type { Actor } from '@/lib/comptes/actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { fullDate } from '@/lib/core/dates';
import { db, type Tx, transaction } from '@/lib/core/db';
import { env } from '@/lib/core/env';
import { AppError, notFound } from '@/lib/core/errors';
import { parse } from '@/lib/core/parse';
import { paths } from '@/lib/core/paths';
import { uuid7 } from '@/lib/core/uuid';
import { getInstance } from '@/lib/instance/queries';
import { fullName } from '@/lib/instance/words';
import type { Expediteur, Lettre } from '../lettres/letter';
import { lettersPdf } from '../lettres/pdf';
import { lettresInput, lotInput } from '../schema';
import { pickTargets } from '../targets';
import { claimCodes } from './claim-codes';
import { lockChoice } from './schedule';

/**
 * Chooses the fiches that get a letter, two hundred at most: those with a postal address, without a working e-mail
 * address, that got none in six months. Until they are printed (`printLettres`), they can be cancelled (`cancelLot`).
 * @throws AppError `not_found` for who is no agent; `invalid` when there is none to write to
 */
export async function prepareLettres(actor: Actor, input: unknown): Promise<{ lotId: string }> {
  const { id: sentById } = requireAllowed(actor, isAgent);
  const { cible } = parse(lettresInput, input);
  const createdAt = now();
  const lotId = uuid7();
  return transaction(async (tx) => {
    await lockChoice(tx);
    const ficheIds = await pickTargets('lettre', cible, createdAt, tx);
    if (ficheIds.length === 0) throw new AppError('invalid', 'Il n’y a plus de lettre à préparer ici.');
    const common = {
      lotId,
      genre: 'invitation',
      canal: 'courrier',
      sendAt: createdAt,
      sentById,
      createdAt,
    } as const;
    await tx.envoiActivation.createMany({ data: ficheIds.map((ficheId) => ({ ...common, ficheId })) });
    return { lotId };
  });
}

/**
 * The letters of a batch as one PDF, sorted by postcode for the post. Printed again, they carry the same codes while
 * these hold. Fiches taken up, closed or left without an address meanwhile are left out.
 * @throws AppError `not_found` for who is no agent, and for a batch without letters
 */
export async function printLettres(
  actor: Actor,
  input: unknown,
): Promise<{ pdf: Buffer; nombre: number; createdAt: Date }> {
  const { nom, id } = requireAllowed(actor, isAgent);
  const { lotId } = parse(lotInput, input);
  const lot = await transaction((tx) => takeLot(tx, lotId));
  const pdf = await lettersPdf(lot.lettres, await senderOf(id, nom));
  return { pdf, nombre: lot.lettres.length, createdAt: lot.createdAt };
}

/** Who signs letters today. */
export async function senderOf(compteId: string, nom: string): Promise<Expediteur> {
  const [instance, fonction] = await Promise.all([getInstance(), fonctionOf(compteId)]);
  return {
    site: fullName(instance),
    editeur: instance.editeur,
    telephone: instance.telephone,
    email: instance.emailContact,
    agent: { nom, fonction },
    date: fullDate(now()),
  };
}

async function fonctionOf(compteId: string) {
  const compte = await db.compte.findUnique({ where: { id: compteId }, select: { fonction: true } });
  return compte?.fonction ?? '';
}

async function takeLot(tx: Tx, lotId: string): Promise<{ lettres: Lettre[]; createdAt: Date }> {
  const where = { lotId, canal: 'courrier', annuleAt: null } as const;
  const date = now();
  await tx.envoiActivation.updateMany({
    where: {
      ...where,
      sentAt: null,
      fiche: { OR: [{ etat: 'fermee' }, { adresse: '' }, { referents: { some: {} } }] },
    },
    data: { annuleAt: date },
  });
  const envois = await tx.envoiActivation.findMany({
    where: { ...where, fiche: { etat: 'publiee', referents: { none: {} } } },
    select: { ficheId: true, createdAt: true, fiche: { select: ficheSelect } },
  });
  const createdAt = envois[0]?.createdAt;
  if (!createdAt) throw notFound();
  const codes = await claimCodes(tx, 'courrier', envois, createdAt);
  const ficheIds = envois.map(({ ficheId }) => ficheId);
  await tx.envoiActivation.updateMany({ where: { ...where, sentAt: null }, data: { sentAt: date } });
  await tx.codeReprise.updateMany({
    // What somebody asked for is printed apart (`printAskedLettres`).
    where: {
      ficheId: { in: ficheIds },
      canal: 'courrier',
      compteId: null,
      createdAt: { gte: createdAt },
      printedAt: null,
    },
    data: { printedAt: date },
  });
  const lettres = envois.flatMap(({ ficheId, fiche }) => {
    const code = codes.get(ficheId);
    return code ? [letterOf(fiche, code)] : [];
  });
  return { lettres: lettres.sort(byPostcode), createdAt };
}

export const ficheSelect = {
  slug: true,
  nom: true,
  source: true,
  adresse: true,
  codePostal: true,
  commune: { select: { nom: true, codesPostaux: true } },
} as const;

type Addressed = {
  slug: string;
  nom: string;
  source: string;
  adresse: string;
  codePostal: string;
  commune: { nom: string; codesPostaux: string[] } | null;
};

export function letterOf(fiche: Addressed, { code, token }: { code: string; token: string }): Lettre {
  const { nom, source, adresse, commune, slug } = fiche;
  const { publicUrl } = env();
  return {
    recipient: {
      nom,
      adresse,
      codePostal: fiche.codePostal || (commune?.codesPostaux[0] ?? ''),
      commune: commune?.nom ?? '',
    },
    fiche: { nom, source },
    code,
    lien: new URL(paths.ficheReprendre(slug, { code: token }), publicUrl).href,
    adresse: `${publicUrl.host}${paths.ficheReprendre(slug)}`,
  };
}

export const byPostcode = (a: Lettre, b: Lettre) =>
  a.recipient.codePostal.localeCompare(b.recipient.codePostal) ||
  a.recipient.nom.localeCompare(b.recipient.nom, 'fr');
