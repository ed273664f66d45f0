/** Stops the start. The message is one plain line that tells the person at the keyboard what to do. */
export class StartError extends Error {}
