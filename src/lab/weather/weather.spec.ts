import { expect, it } from 'vitest'
import { EVERY, FAIR, fraction, weatherOf } from './weather'

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

it('is that of every machine for one that has none of its own, whatever it is called', () => {
  const [own, every] = [
    { ...FAIR, isOffline: true },
    { ...FAIR, latencyMs: 5 },
  ]
  const byHost = { expe1: own, [EVERY]: every }
  expect(['expe1', 'expe2', 'constructor'].map((host) => weatherOf(host, byHost))).toEqual([
    own,
    every,
    every,
  ])
})
