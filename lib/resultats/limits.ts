import { consume, type Limit } from '@/lib/core/rate-limit';

/** Per network address, as a whole school has one; some are counted before the other nodes hear of it. */
const suggestionsPerAddress: Limit = { name: 'suggestions', points: 600, duration: 60, alone: 20 };

/** @throws AppError `rate_limited` */
export const countSuggestion = (address: string) => consume(suggestionsPerAddress, address);

/** A search asks every room, and again for each way of reading what was typed. */
const searchesPerAddress: Limit = { name: 'recherches', points: 240, duration: 60 };

/** @throws AppError `rate_limited` beyond 240 searches a minute from one network address */
export const countSearch = (address: string) => consume(searchesPerAddress, address);
