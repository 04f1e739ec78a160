import { describe, expect, test } from 'vitest'
import { readStartLink, startLink } from './start-link'

const read = (search: string) => readStartLink(new URLSearchParams(search))

describe('a start link', () => {
  test('names a scenario and may choose everything else', () => {
    expect(
      read(
        'scenario=standalone-pair&seed=7&clock=paused&profile=realistic&signin=admin&open=/10.0.0.11/overview',
      ),
    ).toEqual({
      choice: { id: 'standalone-pair', seed: 7, clock: 'paused', profile: 'realistic', signin: 'admin' },
      open: '/10.0.0.11/overview',
    })
  })

  test('goes to the home when it names no page', () => {
    expect(read('scenario=standalone-pair')).toEqual({ choice: { id: 'standalone-pair' }, open: '/' })
  })

  test('never leads out of the lab', () => {
    expect(read('scenario=a&open=//elsewhere.example/x')).toMatchObject({ open: '/elsewhere.example/x' })
  })

  test.each([
    ['profile=lenient', 'profile cannot be "lenient", only strict or realistic'],
    ['clock=fast', 'clock cannot be "fast", only paused or running'],
    ['seed=abc', 'seed cannot be "abc", only a whole number from 0 to 4294967295'],
    ['seed=', 'seed cannot be "", only a whole number from 0 to 4294967295'],
    ['seed=-1', 'seed cannot be "-1", only a whole number from 0 to 4294967295'],
    ['seed=1.5', 'seed cannot be "1.5", only a whole number from 0 to 4294967295'],
  ])('%s is refused with what is allowed', (part, error) => {
    expect(read(`scenario=a&${part}`)).toEqual({ errors: [error] })
  })

  test('is written as it is read', () => {
    const choice = { id: 'cluster-of-three', seed: 3, profile: 'strict', clock: 'paused' } as const
    expect(read(startLink(choice).slice(2))).toEqual({ choice, open: '/' })
  })
})
