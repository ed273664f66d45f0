import { randomUUID } from 'node:crypto';
import { announceDocuments } from '@/lib/appels/commands/documents';
import { saveDraft } from '@/lib/appels/commands/draft';
import { followAppel } from '@/lib/appels/commands/follow';
import { publishAppel } from '@/lib/appels/commands/publish';
import { withdrawAppel } from '@/lib/appels/commands/withdraw';
import { settledRappels } from '@/lib/appels/settled';
import type { Connecte } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { isoDay } from '@/lib/core/dates';
import { db } from '@/lib/core/db';
import type { Announced } from '@/lib/fichiers/schema';
import { openProjectFromAppel } from '@/lib/projets/open-from-appel';
import type { SeedAppel } from './appels/appel';
import { appels } from './appels/appels';
import { pdf } from './files/pdf';
import { past } from './past';
import type { PersonKey } from './people';

type Cast = Record<PersonKey, Connecte>;
type AddFile = (announced: Announced, bytes: Buffer) => Promise<void>;

/** The calls that the agent of the demonstration watches for, who follows them, and one answer begun. */
export async function writeAppels(cast: Cast, addFile: AddFile) {
  for (const appel of [...appels].sort((a, b) => b.daysAgo - a.daysAgo)) await write(cast, appel, addFile);
}

async function write(cast: Cast, seed: SeedAppel, addFile: AddFile) {
  const { helene } = cast;
  const appelId = randomUUID();
  const { titre, emetteur, description, eligibles = '', disciplines = [], lienUrl = '' } = seed;
  const said = {
    ...{ appelId, titre, emetteur, description, eligibles, disciplines, lienUrl },
    limite: seed.limite === undefined ? '' : isoDay(new Date(Date.now() + seed.limite * 86_400_000)),
    limiteHeure: seed.heure ?? '',
    montantMin: seed.montantMin ?? null,
    montantMax: seed.montantMax ?? null,
    montantDetail: seed.montantDetail ?? '',
  };
  const when = past(seed.daysAgo, '10:20');
  await at(when, async () => {
    await saveDraft(helene, said);
    if (seed.etat === 'brouillon') return;
    await addRules(helene, appelId, seed, addFile);
    await publishAppel(helene, said);
  });
  for (const [who, daysAgo] of seed.suivis ?? [])
    await at(past(daysAgo, '12:15'), () => followAppel(cast[who], { appelId }));
  // Reminders of days gone by left then.
  const { limite } = await db.appel.findUniqueOrThrow({ where: { id: appelId }, select: { limite: true } });
  await db.appelSuivi.updateMany({ where: { appelId }, data: settledRappels(limite, new Date()) });
  if (seed.etat === 'retire') await at(past(2, '16:40'), () => withdrawAppel(helene, { appelId }));
  const [who, daysAgo] = seed.reponse ?? [];
  if (who && daysAgo !== undefined)
    await at(past(daysAgo, '09:10'), () => openProjectFromAppel(cast[who], { appelId }));
}

async function addRules(agent: Connecte, appelId: string, { reglement }: SeedAppel, addFile: AddFile) {
  if (!reglement) return;
  const [nom, ...paragraphs] = reglement;
  const bytes = pdf(nom, ...paragraphs);
  const file = { nom: `${nom}.pdf`, taille: bytes.length, type: 'application/pdf', lastModified: 1 };
  const [announced] = await announceDocuments(agent, { appelId, files: [file] });
  if (announced) await addFile(announced, bytes);
}
