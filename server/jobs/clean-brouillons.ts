import { cleanBrouillons } from '@/lib/brouillons/commands';

export async function cleanBrouillonsJob() {
  await cleanBrouillons();
}
