/** Completes a counter for readers: « 3 messages non lus ». */
export const unreadLabel = (count: number) => (count < 2 ? 'message non lu' : 'messages non lus');
