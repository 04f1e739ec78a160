import { describe, expect, test } from 'vitest'
import { startWorld } from '../scenarios/catalogue'
import { advance } from '../sim/advance'
import { ROOT, type TerminalKind, type World } from '../sim/ground/index'
import { atTerminal } from './at-terminal'

const PROMPTS = [
  'Keep option keys [YES/NO]?',
  'Keep FIPS140 configuration [YES/NO]?',
  'Keep IP configuration [YES/NO]?',
  'Keep ssh keys [YES/NO]?',
  'Keep ssl certificates and keys [YES/NO]?',
  'Keep root and admin passwords [YES/NO]?',
  'Save log files [YES/NO]?',
]

const recovered = () => startWorld('recovered-peer', 1, 'strict')
const asRoot = (kind: TerminalKind = 'serial', world: World | undefined = recovered()) =>
  atTerminal(world, 'expe3', { user: ROOT, kind })

/** Types the command and these answers; gives what was asked or said after each. */
function dialogue(terminal: ReturnType<typeof asRoot>, typed: readonly string[]): string[] {
  return ['factory-reset', ...typed].flatMap((line) => terminal.type(line))
}

const no = (count: number) => Array.from({ length: count }, () => 'NO')

/** A terminal beside the machine when it has been cleared. */
function atWizard(answers: readonly string[]) {
  const terminal = asRoot()
  dialogue(terminal, [...answers, 'YES'])
  const world = terminal.context().world
  return asRoot('serial', advance(world, world.now + 1_200_000).world)
}

describe('the root shell', () => {
  test('[FRS-05] [FRS-06] [FRS-07] [FRS-08] [FRS-09] [FRS-10] [FRS-11] [FRS-12] asks seven questions in the order of the guide, then whether to proceed', () => {
    const said = dialogue(asRoot(), no(7))
    expect(said.slice(0, 7)).toEqual(PROMPTS)
    expect(said[7]).toContain('Proceed')
  })

  test.each(['', 'maybe', 'y', 'YES please', '<b>YES</b>', "'; reboot"])(
    '[FRS-13] repeats the prompt after %j, and takes YES and NO in any case',
    (other) => {
      const terminal = asRoot()
      terminal.type('factory-reset')
      expect(terminal.type(other)).toEqual([PROMPTS[0]])
      expect(terminal.type('no')).toEqual([PROMPTS[1]])
      expect(terminal.type('Yes')).toEqual([PROMPTS[2]])
    },
  )

  test('[FRS-14] declining leaves the machine as it is, and so does another word', () => {
    const terminal = asRoot()
    const before = terminal.expressway()
    expect(dialogue(terminal, [...no(7), 'perhaps', 'NO']).at(-1)).toBe('Nothing was changed.')
    expect(terminal.expressway()).toBe(before)
    expect(terminal.type('factory-reset')).toEqual([PROMPTS[0]])
  })

  test('[FRS-13] keeps what was answered with YES', () => {
    const terminal = asRoot()
    dialogue(terminal, ['YES', 'NO', 'YES', 'NO', 'NO', 'YES', 'NO', 'YES'])
    expect(terminal.expressway().factoryReset).toMatchObject({
      kept: ['option-keys', 'ip', 'passwords'],
      phase: 'clearing',
    })
  })

  test('[FRS-02] over SSH the session is over with the confirmation, without a word; beside the machine it says that it goes down', () => {
    const [overSsh, beside] = [asRoot('ssh'), asRoot('serial')]
    expect(dialogue(overSsh, no(7)).length).toBe(8)
    dialogue(beside, no(7))
    expect(overSsh.type('YES')).toEqual([])
    expect(overSsh.ended()).toBe(true)
    expect(overSsh.expressway().power.state).toBe('resetting')
    expect(beside.type('YES').join(' ')).toContain('going down')
    expect(beside.ended()).toBe(true)
  })

  test('[FRS-04] [FRS-M2] admin is told no more than of a word that nobody knows', () => {
    const admin = atTerminal(recovered(), 'expe3')
    expect(admin.type('factory-reset')).toEqual(admin.type('no-such-command'))
    expect(admin.type('help').join(' ')).not.toContain('factory-reset')
    expect(admin.complete('fact')).toEqual([])
    expect(admin.expressway().power.state).toBe('up')
  })

  test('knows a few commands and no other', () => {
    const terminal = asRoot()
    expect(terminal.type('whoami')).toEqual(['root'])
    expect(terminal.type('')).toEqual([])
    expect(terminal.type('xStatus')).toEqual(['-sh: xStatus: not found'])
    expect(terminal.type('toString')).toEqual(['-sh: toString: not found'])
    expect(terminal.complete('fact')).toEqual([])
    terminal.type('exit')
    expect(terminal.ended()).toBe(true)
  })
})

describe('the Install Wizard', () => {
  const NETWORK = ['LAN 1 IPv4 address?', 'LAN 1 IPv4 subnet mask?', 'IPv4 default gateway?']
  const PASSWORDS = ['New password for root?', 'New password for admin?']
  const APPLY = 'Apply the configuration and reboot [YES/NO]?'
  const given: Record<string, string> = {
    'LAN 1 IPv4 address?': '10.0.0.13',
    'LAN 1 IPv4 subnet mask?': '255.255.255.0',
    'IPv4 default gateway?': '10.0.0.1',
    'New password for root?': 'one',
    'New password for admin?': 'two',
  }

  test.each([
    { kept: [2], asked: PASSWORDS },
    { kept: [5], asked: NETWORK },
    { kept: [2, 5], asked: [] },
    { kept: [0, 1, 3, 4, 6], asked: [...NETWORK, ...PASSWORDS] },
  ])('[FRS-15] [FRS-08] [FRS-11] with YES to the questions $kept it asks $asked', ({ kept, asked }) => {
    const terminal = atWizard(PROMPTS.map((_, index) => (kept.includes(index) ? 'YES' : 'NO')))
    // Whatever is no answer has the question asked again, with the reason.
    expect(terminal.type('').at(-1)).toBe(asked[0] ?? APPLY)
    for (const [index, question] of asked.entries()) {
      expect(terminal.type(given[question] ?? '')).toEqual([asked[index + 1] ?? APPLY])
    }
    expect(terminal.type('YES').join(' ')).toContain('going down')
    expect(terminal.expressway().power).toMatchObject({ state: 'restarting', kind: 'reboot' })
  })

  test('[FRS-15] says what is wrong with an answer and asks again, and NO at the end has everything asked anew', () => {
    const terminal = atWizard(no(7))
    expect(terminal.type('<script>')).toHaveLength(2)
    expect(terminal.type('10.0.0.999').at(-1)).toBe(NETWORK[0])
    for (const answer of Object.values(given)) terminal.type(answer)
    expect(terminal.type('perhaps')).toEqual([APPLY])
    expect(terminal.type('NO')).toEqual([NETWORK[0]])
    expect(terminal.expressway().power.state).toBe('installing')
  })
})
