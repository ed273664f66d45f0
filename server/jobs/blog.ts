import { publishDueArticles } from '@/lib/blog/commands/publish-due';
import { systeme } from '@/lib/comptes/actor';
import { log } from '@/lib/core/log';

/** Articles whose moment has come go online. */
export async function publishArticlesJob() {
  const published = await publishDueArticles(systeme);
  if (published > 0) log.info({ published }, 'articles published');
}
