import { describe, expect, it } from 'vitest'
import { lossText } from './restart-kinds'

describe('the confirmation of a restart', () => {
  it.each([
    [undefined, 'The number of current calls and registrations is not known.'],
    [{ calls: 0, registrations: 0 }, 'There are no calls and no registrations.'],
    [{ calls: 1, registrations: 0 }, 'This ends 1 call and no registrations.'],
    [{ calls: 0, registrations: 2500 }, 'This ends no calls and 2,500 registrations.'],
  ])('says what is lost with %o', (load, text) => {
    expect(lossText(load)).toBe(text)
  })
})
