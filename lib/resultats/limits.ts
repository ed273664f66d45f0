import { consume, type Limit } from '@/lib/core/rate-limit';

/** Per network address, as a whole school has one; some are counted before the other nodes hear of it. */
const suggestionsPerAddress: Limit = { name: 'suggestions', points: 600, duration: 60, alone: 20 };

/** @throws AppError `rate_limited` */
export const countSuggestion = (address: string) => consume(suggestionsPerAddress, address);
