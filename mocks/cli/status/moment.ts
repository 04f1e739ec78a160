/** `2016-12-01 09:30:00`, in UTC. */
export const utc = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ')

/** The same in a time zone of the console; `GMT` where the zone is not known. */
export function local(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return parts.format(at)
}

/** The moment, or `Never`. */
export const utcOrNever = (at: number | null) => (at === null ? 'Never' : utc(at))
