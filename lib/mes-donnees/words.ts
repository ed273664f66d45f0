/** RGPD, article 5: kept no longer than it serves. Whoever has not come for this long is warned… */
export const INACTIVITE_ANNEES = 2;
/** …and deleted this many days later. */
export const DELAI_JOURS = 30;

/** Not before this date is a warned account deleted. */
export const deletionDate = (warnedAt: Date) => new Date(warnedAt.getTime() + DELAI_JOURS * 86_400_000);
