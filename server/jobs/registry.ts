import { ALERTES_JOB } from '@/lib/alertes/jobs';
import { ANNONCE_PUBLIEE_JOB } from '@/lib/annonces/jobs';
import { PUBLISH_ARTICLES_JOB } from '@/lib/blog/jobs';
import { ESPACE_VISIBLE_JOB } from '@/lib/espaces/tell-interested';
import { REMOVE_BYTES_JOB } from '@/lib/fichiers/bytes';
import { IMPORT_JOB } from '@/lib/imports/commands/run-import';
import { UNDO_JOB } from '@/lib/imports/commands/undo-import';
import { TELL_JOB } from '@/lib/notifications/jobs';
import { MERGE_TERMES_JOB, REFRESH_SEARCH_JOB } from '@/lib/termes/jobs';
import { annoncePublieeJob, dailyAlertesJob, immediateAlertesJob } from './alertes';
import { endAnnoncesJob, writeToAuthorsJob } from './annonces';
import { remindAppelsJob } from './appels';
import { publishArticlesJob } from './blog';
import { cleanAnnuaireJob } from './clean-annuaire';
import { cleanBrouillonsJob } from './clean-brouillons';
import { cleanComptesJob } from './clean-comptes';
import { cleanContactJob } from './clean-contact';
import { cleanEnvoisJob, cleanFichiersJob, removeFichierBytesJob } from './clean-fichiers';
import { cleanPresenceJob } from './clean-presence';
import { cleanDocumentsJob, compactDocumentsJob } from './compact-documents';
import { countAnnuaireWordsJob } from './count-annuaire-words';
import { everyMorning } from './every-morning';
import { cleanImportsJob, runImportJob, undoImportJob } from './imports';
import { inactiveComptesJob } from './inactive-comptes';
import { mailLien } from './mail-lien';
import { moderationTimeJob } from './moderation';
import {
  cleanNotificationsJob,
  sendDigestsJob,
  tellEspacesNowJob,
  tellNotificationsJob,
  tellOfAppelsJob,
  tellOfEspaceJob,
} from './notifications';
import { sendMail } from './send-mail';
import { mergeTermesJob, refreshFicheSearchJob } from './termes';

/** What each job does, by the name it was recorded under. A job may run twice: each must bear it. */
export const jobs: Record<string, (payload: unknown) => Promise<void>> = {
  'send-mail': sendMail,
  'mail-lien': mailLien,
  'clean-annuaire': cleanAnnuaireJob,
  'clean-comptes': cleanComptesJob,
  'clean-brouillons': cleanBrouillonsJob,
  'clean-contact': cleanContactJob,
  'inactive-comptes': inactiveComptesJob,
  'clean-presence': cleanPresenceJob,
  'compact-documents': compactDocumentsJob,
  'clean-documents': cleanDocumentsJob,
  [REMOVE_BYTES_JOB]: removeFichierBytesJob,
  'clean-envois': cleanEnvoisJob,
  'clean-fichiers': cleanFichiersJob,
  'count-annuaire-words': countAnnuaireWordsJob,
  [REFRESH_SEARCH_JOB]: refreshFicheSearchJob,
  [MERGE_TERMES_JOB]: mergeTermesJob,
  [IMPORT_JOB]: runImportJob,
  [UNDO_JOB]: undoImportJob,
  'clean-imports': cleanImportsJob,
  'end-annonces': endAnnoncesJob,
  [ANNONCE_PUBLIEE_JOB]: annoncePublieeJob,
  [ALERTES_JOB]: immediateAlertesJob,
  'daily-alertes': everyMorning(dailyAlertesJob),
  'write-to-authors': everyMorning(writeToAuthorsJob),
  [TELL_JOB]: tellNotificationsJob,
  [ESPACE_VISIBLE_JOB]: tellOfEspaceJob,
  'tell-of-appels': tellOfAppelsJob,
  'tell-espaces-now': tellEspacesNowJob,
  'send-digests': sendDigestsJob,
  'clean-notifications': cleanNotificationsJob,
  [PUBLISH_ARTICLES_JOB]: publishArticlesJob,
  'remind-appels': everyMorning(remindAppelsJob),
  'moderation-time': moderationTimeJob,
};

/** Jobs that come back by themselves. `match` is a crontab line, in UTC; one node runs each. */
export const recurringJobs: { job: keyof typeof jobs; match: string }[] = [
  { job: 'clean-presence', match: '* * * * *' },
  { job: 'compact-documents', match: '* * * * *' },
  { job: 'clean-annuaire', match: '30 3 * * *' },
  { job: 'clean-comptes', match: '40 3 * * *' },
  { job: 'clean-brouillons', match: '45 3 * * *' },
  { job: 'clean-contact', match: '35 3 * * *' },
  { job: 'inactive-comptes', match: '50 3 * * *' },
  { job: 'clean-documents', match: '20 3 * * *' },
  { job: 'clean-envois', match: '10 * * * *' },
  { job: 'clean-fichiers', match: '0 4 * * *' },
  { job: 'count-annuaire-words', match: '30 4 * * *' },
  { job: 'clean-imports', match: '15 4 * * *' },
  { job: 'end-annonces', match: '*/10 * * * *' },
  { job: PUBLISH_ARTICLES_JOB, match: '* * * * *' },
  { job: 'write-to-authors', match: '15 * * * *' },
  { job: 'remind-appels', match: '45 * * * *' },
  { job: 'moderation-time', match: '*/10 * * * *' },
  { job: 'daily-alertes', match: '30 * * * *' },
  { job: 'tell-of-appels', match: '*/10 * * * *' },
  { job: 'tell-espaces-now', match: '*/10 * * * *' },
  { job: 'send-digests', match: '0,30 * * * *' },
  { job: 'clean-notifications', match: '45 3 * * *' },
];
