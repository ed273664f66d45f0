import { db } from '@/lib/core/db';
import { inPages, pageAfter } from '../pages';
import { once, type Section } from '../section';

export const notifications: Section = {
  name: 'notifications',
  about: 'ce que le site vous a signalé',
  rows: ({ id }) =>
    inPages((after, take) =>
      db.notification.findMany({
        where: { compteId: id },
        ...pageAfter(after, take),
        select: {
          id: true,
          kind: true,
          titre: true,
          texte: true,
          chemin: true,
          echeance: true,
          createdAt: true,
          readAt: true,
          mailedAt: true,
        },
      }),
    ),
};

export const notificationChoix: Section = {
  name: 'choix-des-notifications',
  about: 'comment vous voulez en être prévenu',
  rows: ({ id }) =>
    once(() =>
      db.notificationChoix.findMany({
        where: { compteId: id },
        orderBy: [{ kind: 'asc' }, { espaceId: 'asc' }],
        take: 4_000,
        select: { kind: true, espaceId: true, frequence: true },
      }),
    ),
};
