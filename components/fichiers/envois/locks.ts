/** Whether tabs can agree on who sends: browsers offer it on https only. */
export const mayShare = () => 'locks' in navigator;

/**
 * One tab at a time does the work of this upload; the others wait for its end, or for the tab to close. Where tabs
 * cannot agree, the server refuses the second request for the same bytes.
 * `signal` ends the wait, by an AbortError; not the work.
 */
export async function exclusively(id: string, work: () => Promise<void>, signal?: AbortSignal) {
  if (mayShare()) await navigator.locks.request(`treteaux:depot:${id}`, signal ? { signal } : {}, work);
  else await work();
}
