import { describe, expect, it } from 'vitest'
import { worldTime } from '#contract/wire/stored-world'
import { jumpedTo, resumed, withSpeed } from './clock'

const start = { anchor: 1_000, wallAnchor: 50, speed: 1 }

describe('the clock', () => {
  it.each([
    [0, 1_000],
    [1, 1_100],
    [10, 2_000],
    [60, 7_000],
  ])('at speed %i is at %i a hundred milliseconds later', (speed, at) => {
    expect(worldTime({ ...start, speed }, 150)).toBe(at)
  })

  it('goes on from where it is when the speed changes', () => {
    const faster = withSpeed(start, 150, 60)
    expect([worldTime(faster, 150), worldTime(faster, 151)]).toEqual([1_100, 1_160])
  })

  it('stands still while paused and goes on from there', () => {
    const paused = withSpeed(start, 150, 0)
    const running = withSpeed(paused, 9_999, 1)
    expect([worldTime(paused, 9_999), worldTime(running, 10_000)]).toEqual([1_100, 1_101])
  })

  it('jumps ahead and keeps its speed', () => {
    const jumped = jumpedTo(start, 150, 5_000)
    expect([worldTime(jumped, 150), worldTime(jumped, 151)]).toEqual([5_000, 5_001])
  })

  it('never goes back, though the wall clock is set back', () => {
    expect(worldTime(start, 0)).toBe(1_000)
    expect(jumpedTo(start, 150, 500).anchor).toBe(1_100)
  })

  it('leaves out the time in which no tab was open', () => {
    expect(worldTime(resumed(start, 150, 9_000, 0), 9_001)).toBe(1_101)
    expect(worldTime(resumed(start, 150, 9_000, 1_300), 9_000)).toBe(1_300)
  })
})
