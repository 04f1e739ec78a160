import { expect, it } from 'vitest'
import { fraction } from './weather'

const failures = (seed: number) =>
  Array.from({ length: 2_000 }, (_, index) =>
    fraction(`${seed} GET expe1.example.com/status/alarms ${index}`),
  )

it('brings the same failures with the same seed, others with another, and as many as asked for', () => {
  expect(failures(1)).toEqual(failures(1))
  expect(failures(2)).not.toEqual(failures(1))
  const failed = failures(7).filter((one) => one * 100 < 20).length
  expect(failed).toBeGreaterThan(330)
  expect(failed).toBeLessThan(470)
})
