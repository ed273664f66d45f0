import type { Metadata } from 'next';
import { askedText } from '@/app/asked-text';
import { PageTitle } from '@/components/layout/page-title';
import { NotificationFilters } from '@/components/notifications/filters';
import { NotificationList } from '@/components/notifications/notification-list';
import { NotificationWatch } from '@/components/notifications/notification-watch';
import { ReadAllForm } from '@/components/notifications/read-all-form';
import { RefusNotice } from '@/components/notifications/refus-notice';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { NothingFound } from '@/components/ui/nothing-found';
import { Notice } from '@/components/ui/notice';
import { SearchForm } from '@/components/ui/search-form';
import { requireActor } from '@/lib/auth/current-actor';
import { isAgent } from '@/lib/comptes/policy';
import { now } from '@/lib/core/clock';
import { paths } from '@/lib/core/paths';
import { plural } from '@/lib/core/text';
import { countUnread, listNotifications, mailRefusal } from '@/lib/notifications/queries';
import { filtres, NOTIFICATION_KINDS } from '@/lib/notifications/words';
import { readAllAction } from './actions';

export const metadata: Metadata = { title: 'Notifications', robots: { index: false } };

type Given = string | string[] | undefined;
type Props = { searchParams: Promise<Record<'q' | 'filtre' | 'sorte' | 'apres' | 'fait', Given>> };

const one = (given: Given) => (typeof given === 'string' ? given.trim().slice(0, 200) : undefined);

export default async function NotificationsPage({ searchParams }: Props) {
  const actor = await requireActor();
  const given = await searchParams;
  const q = askedText(given.q);
  const filtre = filtres.find((filtre) => filtre === given.filtre) ?? 'toutes';
  const kind = NOTIFICATION_KINDS.find((kind) => kind === given.sorte);
  const apres = one(given.apres);
  const fait = one(given.fait);
  const today = now();
  const [{ items, next }, unread, raison] = await Promise.all([
    listNotifications(actor, { filtre, kind, apres, q }),
    countUnread(actor),
    mailRefusal(actor),
  ]);
  const chosen = { q, filtre: filtre === 'toutes' ? undefined : filtre, sorte: kind };
  return (
    <>
      <PageTitle
        title="Notifications"
        lead={unread > 0 ? lead(unread) : 'Tout est lu.'}
        action={
          <ButtonLink
            href={paths.notificationsReglages()}
            variant="secondaire"
            icon="settings"
            prefetch={false}
          >
            Régler les e-mails
          </ButtonLink>
        }
      />
      <div className="corps page pile-section">
        {raison && <RefusNotice email={actor.email} raison={raison} />}
        {fait === 'lues' && <Notice tone="reussite" title="Tout est marqué comme lu" live />}
        {fait === 'disparue' && (
          <Notice tone="information" title="Ce qui vous était signalé n’est plus là" live>
            Cela a été supprimé, ou vous n’y avez plus accès.
          </Notice>
        )}
        {!apres && <NotificationWatch />}
        <SearchForm
          label="Chercher dans mes notifications"
          action={paths.notifications()}
          defaultValue={q}
          keep={{ filtre: chosen.filtre ?? '', sorte: kind ?? '' }}
        />
        <NotificationFilters filtre={filtre} kind={kind} q={q} agent={isAgent(actor)} />
        {unread > 0 && <ReadAllForm action={readAllAction} jusqua={today.toISOString()} />}
        {items.length > 0 ? (
          <NotificationList items={items} today={today} />
        ) : q && !apres ? (
          <NothingFound q={q} href={paths.notifications()} label="Voir toutes les notifications" />
        ) : (
          <Nothing filtered={filtre !== 'toutes' || kind !== undefined || apres !== undefined} />
        )}
        {(next || apres) && (
          <p className="ligne">
            {apres && (
              <ButtonLink href={paths.notifications(chosen)} variant="discret" prefetch={false}>
                Revenir aux dernières
              </ButtonLink>
            )}
            {next && (
              <ButtonLink
                href={paths.notifications({ ...chosen, apres: next })}
                variant="secondaire"
                prefetch={false}
              >
                Voir les précédentes
              </ButtonLink>
            )}
          </p>
        )}
      </div>
    </>
  );
}

const lead = (unread: number) =>
  unread === 0
    ? 'Tout est lu.'
    : unread > 99
      ? 'Plus de 99 notifications non lues.'
      : `${plural(unread, 'notification non lue', 'notifications non lues')}.`;

function Nothing({ filtered }: { filtered: boolean }) {
  return (
    <EmptyState
      drawing="pret"
      title={filtered ? 'Rien ici' : 'Rien à vous signaler'}
      action={
        filtered ? (
          <ButtonLink href={paths.notifications()} variant="secondaire" prefetch={false}>
            Voir toutes les notifications
          </ButtonLink>
        ) : undefined
      }
    >
      <p>
        {filtered
          ? 'Aucune notification ne répond à ce choix.'
          : 'Quand on vous répond, vous mentionne ou vous invite, vous le lirez ici. Bonne journée.'}
      </p>
    </EmptyState>
  );
}
