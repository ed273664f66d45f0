/** Puts online what is due. Recorded for the moment of each article, and every minute for what a node's clock missed. */
export const PUBLISH_ARTICLES_JOB = 'publish-articles';
