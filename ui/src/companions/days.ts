// Civil days as text, without the machine's time zone.

/** The day so many days after another; nothing when the other is no day. */
export function daysAfter(day: string, days: number): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? '' : new Date(at + days * 86_400_000).toISOString().slice(0, 10);
}
