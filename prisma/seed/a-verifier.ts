import type { Connecte } from '@/lib/comptes/actor';
import { at } from '@/lib/core/clock';
import { db } from '@/lib/core/db';
import { askForFiche } from '@/lib/referents/commands/ask';
import { proposeCorrection } from '@/lib/signalements/commands/propose-correction';
import { reportFiche } from '@/lib/signalements/commands/report';
import type { ReportMotif } from '@/lib/signalements/words';
import { fiches } from './fiches';
import { past } from './past';
import type { PersonKey } from './people';

const client = { address: '127.0.0.1', appareil: '' };

const requests: { daysAgo: number; by: PersonKey; fiche: string; mot: string }[] = [
  {
    daysAgo: 2,
    by: 'jeanluc',
    fiche: 'MJC des Capucins',
    mot: 'Je suis régisseur à la MJC, trois jours par semaine. Le secrétariat confirmera si vous appelez.',
  },
];

const corrections: {
  daysAgo: number;
  by: PersonKey;
  fiche: string;
  changes: Record<string, string>;
  message: string;
}[] = [
  {
    daysAgo: 3,
    by: 'gerard',
    fiche: 'Bibliothèque des Charmilles',
    changes: {
      horaires: 'Mercredi, de 14 h à 18 h\nSamedi, de 10 h à 12 h',
      siteWeb: 'https://charmilles.example',
    },
    message: 'C’est écrit sur la porte depuis la rentrée.',
  },
  {
    daysAgo: 1,
    by: 'annie',
    fiche: 'Ehpad Les Myrtilles',
    changes: { accroche: 'Quatre-vingts résidents, une salle d’animation, un jardin.' },
    message: 'Le jardin est fini, autant le dire.',
  },
];

const reports: { daysAgo: number; by: PersonKey; fiche: string; motif: ReportMotif; message: string }[] = [
  {
    daysAgo: 4,
    by: 'nadia',
    fiche: 'Maison de l’Image ancienne',
    motif: 'ferme',
    message: 'Nous y allions avec la classe : fermée depuis l’été, les collections sont au musée d’Épinal.',
  },
];

const slugOf = async (nom: string) =>
  (await db.fiche.findFirstOrThrow({ where: { nom }, select: { slug: true } })).slug;

/** What waits on the agents' desk, and on the page of one who speaks for a fiche. */
export async function fillDesk(cast: Record<PersonKey, Connecte>) {
  // Left behind by a start that was cut: these outlive their fiches.
  await db.signalement.deleteMany({ where: { ficheNom: { in: fiches.map(({ nom }) => nom) } } });
  for (const { daysAgo, by, fiche, mot } of requests)
    await at(past(daysAgo, '11:20'), async () => askForFiche(cast[by], { slug: await slugOf(fiche), mot }));
  for (const { daysAgo, by, fiche, changes, message } of corrections)
    await at(past(daysAgo, '16:05'), async () =>
      proposeCorrection(cast[by], { slug: await slugOf(fiche), ...changes, message }, client),
    );
  for (const { daysAgo, by, fiche, ...report } of reports)
    await at(past(daysAgo, '08:45'), async () =>
      reportFiche(cast[by], { slug: await slugOf(fiche), ...report, bonneFoi: 'on' }, client),
    );
}
