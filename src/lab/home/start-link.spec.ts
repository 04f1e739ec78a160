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

  test('names a procedure, who plays what, the step that is due, a mode, a limit and what is broken', () => {
    expect(
      read(
        'scenario=a&procedure=add-peer&role.primary=expe1&role.newPeer=expe4&step=3&mode=exam&limit=20&fault=nat:expe1:expe2&fault=tms-unreachable&hidden=faults',
      ),
    ).toEqual({
      choice: {
        id: 'a',
        procedure: 'add-peer',
        roles: { primary: 'expe1', newPeer: 'expe4' },
        step: 3,
        mode: 'exam',
        limitMinutes: 20,
        faults: ['nat:expe1:expe2', 'tms-unreachable'],
        hidden: 'faults',
      },
      open: '/',
    })
  })

  test('names what is wanted of Cisco TMS, and which Cisco TMS there is', () => {
    const link = 'scenario=a&procedure=create&want=provisioning&want=enable-afterwards&tms=13.1&extension=off'
    expect(read(link)).toMatchObject({
      choice: { wanted: ['provisioning', 'enable-afterwards'], tms: '13.1', extension: 'off' },
    })
  })

  test.each([
    ['want=money', 'want cannot be "money", only provisioning or find-me or enable-afterwards'],
    ['tms=1', 'tms cannot be "1", only 12.5 or 12.6 or 13.1 or 13.2 or 15.3'],
    ['extension=on', 'extension cannot be "on", only off'],
    ['sessions=last', 'sessions cannot be "last", only expire'],
    ['hidden=roles', 'hidden cannot be "roles", only faults'],
    ['mode=cheat', 'mode cannot be "cheat", only learn or practise or exam'],
    ['limit=0', 'limit cannot be "0", only a whole number from 1 to 480'],
    ['step=first', 'step cannot be "first", only the number of a step'],
    ['step=', 'step cannot be "", only the number of a step'],
  ])('%s is refused too', (part, error) => {
    expect(read(`scenario=a&${part}`)).toEqual({ errors: [error] })
  })

  test('with a part that there is not is refused with those that there are', () => {
    expect(read('scenario=a&sead=7')).toEqual({ errors: [expect.stringMatching(/"sead".*seed.*role\.KEY/)] })
  })

  test.each<Parameters<typeof startLink>[0]>([
    { id: 'cluster-of-three', seed: 3, profile: 'strict', clock: 'paused', signin: 'admin' },
    {
      id: 'a',
      procedure: 'b',
      roles: { primary: 'expe1' },
      step: 3,
      mode: 'practise',
      limitMinutes: 5,
      faults: ['nat:expe1:expe2', 'tms-unreachable'],
      hidden: 'faults',
    },
  ])('is written as it is read: %o', (choice) => {
    expect(read(startLink(choice).slice(2))).toEqual({ choice, open: '/' })
  })
})
