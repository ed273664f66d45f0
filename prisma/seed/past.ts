const PARIS = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Paris',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** The moment a clock in France showed `time`, some days ago. */
export function past(daysAgo: number, time: string): Date {
  const day = PARIS.format(Date.now() - daysAgo * 86_400_000).slice(0, 10);
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const shown = Date.parse(`${PARIS.format(asUtc).replace(' ', 'T')}Z`);
  return new Date(asUtc - (shown - asUtc));
}
