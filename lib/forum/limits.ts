/** Changes of one’s messages in an hour, and presses of « utile ». */
export const EDITS = { name: 'forum-modifier', points: 60, duration: 3_600 };
export const UTILES = { name: 'forum-utile', points: 120, duration: 3_600 };
