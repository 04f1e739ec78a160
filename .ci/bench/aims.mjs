/**
 * What the lab wants to be, each with the figure of a part that says whether it is. An aim is a ratio wherever it can
 * be, so that it means the same on another machine.
 */
const aims = [
  {
    what: 'first picture of a start link, cold, ÷ an empty app of the same libraries',
    figure: 'picture, cold, ÷ floor',
    atMost: 1.2,
  },
  { what: 'the same, reloaded', figure: 'picture, reload, ÷ floor', atMost: 1.2 },
  {
    what: 'first picture of a react-admin list, cold, ÷ that of a start link',
    figure: 'react-admin ÷ picture, cold',
    atLeast: 1.9,
  },
  {
    what: 'first control of a start link that answers, cold, ÷ that of the empty app',
    figure: 'usable, cold, ÷ floor',
    atMost: 1.8,
  },
  {
    what: 'script before the first picture of a start link, kB gzip',
    figure: 'script before the picture, gzip kB',
    atMost: 190,
    digits: 1,
  },
  {
    what: 'Save painted, six peers with 2,500 registrations each, median ms',
    figure: 'save, median',
    atMost: 40,
    digits: 1,
  },
  { what: 'the same, p95 ms', figure: 'save, p95', atMost: 80, digits: 1 },
  { what: 'the core at a save: six peers ÷ one', figure: 'save, six peers ÷ one', atMost: 1.5 },
  {
    what: 'reload of a world of 10,000 commands until it can be used ÷ one of 10',
    figure: 'open, 10,000 commands ÷ 10',
    atMost: 1.2,
  },
  { what: '24 hours of six busy peers, ms', figure: 'busy day, ms', atMost: 1000, digits: 0 },
  { what: '100 hand-ins verified in a page, s', figure: '100 hand-ins in a page, s', atMost: 10, digits: 1 },
  { what: 'the whole suite, minutes', figure: 'suite, minutes', atMost: 10, digits: 1 },
]

/** The table of the aims. A figure that was not measured now keeps the cell that it had. */
export function aimTable(figures, earlier) {
  return {
    heads: ['', 'aim', 'measured', 'met'],
    rows: aims.map(({ what, figure, atMost, atLeast, digits = 2 }) => {
      const limit = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`
      const value = figures[figure]
      if (value === undefined) return [what, limit, ...(earlier.get(what)?.slice(1) ?? ['not measured', '?'])]
      const isMet = atMost === undefined ? value >= atLeast : value <= atMost
      return [what, limit, value.toFixed(digits), isMet ? 'yes' : '**no**']
    }),
  }
}
