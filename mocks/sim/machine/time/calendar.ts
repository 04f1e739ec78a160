import { DAY_MS } from '#contract/spans'

const two = (value: number) => String(value).padStart(2, '0')

/** The parts of a moment as text, in UTC: days since 1970 are turned into a date by the civil calendar. */
function calendarOf(at: number): { date: string[]; time: string[] } {
  const days = Math.floor(at / DAY_MS) + 719_468
  const era = Math.floor(days / 146_097)
  const ofEra = days - era * 146_097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const shifted = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const seconds = Math.floor((at % DAY_MS) / 1000)
  return {
    date: [String(year + era * 400 + (month <= 2 ? 1 : 0)), two(month), two(day)],
    time: [two(Math.floor(seconds / 3600)), two(Math.floor(seconds / 60) % 60), two(seconds % 60)],
  }
}

/** Day and time of day for a file name: `2016_12_05_09_00_00`. */
export function stamp(at: number): string {
  const { date, time } = calendarOf(at)
  return [...date, ...time].join('_')
}

/** The day for a text: `2016-12-05`. */
export function dateText(at: number): string {
  return calendarOf(at).date.join('-')
}
