/** How long an invitation can be followed, from its last sending. */
export const VALID_DAYS = 30;
/** Addresses read from one pasted list at most. */
export const MAX_ADDRESSES = 50;
/** Characters of a pasted list at most. */
export const MAX_LIST = 10_000;
