const INVISIBLE = /^[\s\p{Cc}\p{Cf}\p{Z}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Nothing in it can be seen: empty, spaces, or only signs that steer how others are drawn (U+200B, U+202E…). */
export const isBlank = (text: string) => INVISIBLE.test(text);
