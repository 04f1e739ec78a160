/** `2016-12-05 09:00:00`. */
export const plainTime = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ')

/** `Mon Dec  5 09:00:00 2016`. */
export function longTime(at: number): string {
  const [day = '', date = '', month = '', year = '', time = ''] = new Date(at).toUTCString().split(/,? /)
  return `${day} ${month} ${String(Number(date)).padStart(2)} ${time} ${year}`
}

/** `Dec  5 09:00:00 2016 GMT`, as certificates are shown. */
export const certificateTime = (at: number) => `${longTime(at).slice(4)} GMT`
