import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { transformWithOxc } from 'vite'
import { describe, expect, test } from 'vitest'
import { pages } from '#contract/pages'
import type { CommandLog } from '#contract/wire/lab'
import { SPEC_STYLES } from '#contract/wire/spec'
import { type Deed, play, unplayed } from '../procedures/engine/play'
import { restart, save, saveItem, signIn, wait } from '../procedures/language/act'
import { startWorld } from '../scenarios/catalogue'
import { present, WORLD_SHAPE } from '../sim/ground/index'
import { specOf } from './index'
import { literal } from './literal'
import { planOfProcedure, specOfProcedure, withSpecs } from './specs'

/** The log of these deeds in a world with a cluster of three. */
function logOf(...deeds: readonly Deed[]): CommandLog {
  const scenario = 'cluster-of-three'
  const world = present(startWorld(scenario, 1, 'strict'), scenario)
  const played = play(unplayed(world), deeds)
  return {
    shape: WORLD_SHAPE,
    scenario,
    seed: 1,
    profile: 'strict',
    entries: played.given.map(({ at, command }) => ({ at, command: { ...command } })),
    now: played.world.now,
  }
}

/** The spec of a log that can be read. */
async function readable(...asked: Parameters<typeof specOf>) {
  const spec = await specOf(...asked)
  if ('wrong' in spec) throw new Error(spec.wrong)
  return spec
}

const hostile = `'"\`\${process.exit()}\\ \n\r\u2028</script>*/`

/** A log in which something was refused whose detail repeats what was typed. */
const refusedLog: CommandLog = (() => {
  const log = logOf()
  const refusal = { kind: 'invalid', title: hostile, detail: `TopSecret ${hostile}`, errors: [], guide: [] }
  return { ...log, entries: [{ at: log.now, command: { type: 'refused', command: 'save-item', refusal } }] }
})()

const typed = logOf(
  saveItem('expe1', pages.zones, { name: hostile, type: 'Neighbor' }),
  save('expe1', pages.dns, { domainName: hostile, systemHostName: hostile }),
  { type: 'delete-items', expressway: 'expe1', list: hostile, ids: [hostile], by: 'admin' },
  { type: 'save-settings', expressway: 'expe1', page: hostile, values: {}, revision: null, by: 'admin' },
)
/** Logs with values that would end a literal or a comment, from their beginning and later on. */
const hostileLogs = [
  { log: typed, from: 0 },
  { log: typed, from: 1 },
  { log: refusedLog, from: 0 },
]

describe('a literal', () => {
  test('is the same data again, whatever that holds', () => {
    const data = fc.jsonValue({ stringUnit: 'binary' })
    fc.assert(
      fc.property(data, (value) => {
        expect(JSON.stringify(runInNewContext(`(${literal(value)})`))).toBe(JSON.stringify(value))
        expect(literal(value).split(/[\r\n\u2028\u2029]/)).toHaveLength(1)
      }),
    )
  })

  test('keeps quotes, backticks, line ends and what looks like a template', () => {
    const hostile = `'"\`\${process.exit()}\\\n\u2028</script>`
    expect(runInNewContext(literal(hostile))).toBe(hostile)
  })
})

describe('a spec of a log', () => {
  test('is the same text for the same log, in either style', async () => {
    for (const style of SPEC_STYLES) {
      const text = await specOfProcedure('create', style)
      expect(await specOfProcedure('create', style)).toBe(text)
    }
  })

  test('goes by pages where no procedure runs, lets time pass by the clock and says what has changed', async () => {
    const { text } = await readable(
      logOf(restart('expe3'), wait(30_000), {
        type: 'open-page',
        expressway: 'expe1',
        path: pages.clustering,
      }),
      'plain',
    )
    expect(text).toContain("await test.step('Maintenance > Restart options on expe3', async () => {")
    expect(text).toContain('await advance(page, 30_000) // 30 s')
    expect(text).toMatch(/'Peer 3 address'\)\)\.toHaveAccessibleDescription\(new RegExp\('Failed'\)\)/)
    expect(text).not.toMatch(/'Peer 2 address'\)\)\.toHaveAccessibleDescription/)
  })

  test('types names and values as they were, and is one program all the same', async () => {
    const name = `Rob's "zone" \`\${1}\` \\ end`
    const { text } = await readable(
      logOf(saveItem('expe1', pages.zones, { name, type: 'Neighbor' })),
      'plain',
    )
    expect(text).toContain(`await fill(page, 'Name', ${literal(name)})`)
  })

  test('ticks the boxes of a table by the names that they have', async () => {
    const list = 'administrator-accounts'
    const { text } = await readable(
      logOf({
        type: 'switch-items',
        expressway: 'expe1',
        list,
        ids: ['gone'],
        state: 'Disabled',
        by: 'admin',
      }),
      'plain',
    )
    expect(text).toContain("await tick(page, 'Select gone')")
    expect(text).toContain("await press(page, 'button', 'Disable')")
  })

  test.each(SPEC_STYLES)(
    'is a program whatever was typed, and brings only what it needs: %s',
    async (style) => {
      for (const { from, log } of hostileLogs) {
        const { text } = await readable(log, style, from)
        await expect(transformWithOxc(text, 'it.spec.ts')).resolves.toMatchObject({ errors: [] })
        const imported = [...text.matchAll(/^import \{ (.+) \}/gm)].flatMap(([, all = '']) => all.split(', '))
        const defined = [...text.matchAll(/^(?:async function|const) (\w+)/gm)].map(([, name = '']) => name)
        for (const name of [...imported, ...defined].map((one) => one.replace('type ', '')))
          expect(text.split(new RegExp(`(?<![.\\w])${name}\\b`)).length, name).toBeGreaterThan(2)
      }
    },
  )

  test('opens the lab below a path, with or without a slash at the end of its address', async () => {
    const { text } = await readable(logOf(), 'plain')
    const [, lab = ''] = /^const lab = (.+)$/m.exec(text) ?? []
    for (const baseURL of ['https://labs.test/sixpeer', 'https://labs.test/sixpeer/']) {
      const info = () => ({ project: { use: { baseURL } } })
      expect(runInNewContext(`(${lab})()`, { test: { info } })).toBe('https://labs.test/sixpeer/')
    }
    expect(text).not.toMatch(/goto\((?!lab\(\)|new URL\(.*, lab\(\)\))/)
  })

  test('says of what was refused only its kind: its words may repeat what was typed', async () => {
    const { text } = await readable(refusedLog, 'plain')
    expect(text).toContain('does not keep what was typed. Some values are not valid.')
    expect(text).not.toContain('TopSecret')
  })

  test('begins with the log up to there where it is recorded later', async () => {
    const log = logOf(
      save('expe1', pages.h323, { timeToLive: 90 }),
      save('expe1', pages.h323, { timeToLive: 91 }),
    )
    const { text } = await readable(log, 'plain', 2)
    expect(text).toContain('await begin(page, before)')
    expect(text).toContain("await fill(page, 'Time to live', '91')")
    expect(text).not.toContain("await fill(page, 'Time to live', '90')")
  })

  test('asks the lab for what it does itself, and says what cannot be played', async () => {
    const log = logOf(
      { type: 'add-fault', fault: { kind: 'power-off', expressway: 'expe3' } },
      { type: 'create-backup', expressway: 'expe1', encrypted: true, by: 'admin' },
    )
    const { text, left } = await readable(log, 'plain')
    expect(text).toContain(
      "await ask(page, 'POST', 'lab/faults', { kind: 'power-off', expressway: 'expe3' })",
    )
    expect(left).toEqual(['A backup with a password is not taken: the log does not hold the password.'])
    for (const words of left) expect(text).toContain(`// ${words}`)
  })

  test.each(SPEC_STYLES)(
    'has a placeholder for what was typed as a secret, and says so: %s',
    async (style) => {
      const secret = 'Correct-Horse-1'
      const account = {
        name: 'other',
        password: secret,
        confirmPassword: secret,
        yourCurrentPassword: 'expressway',
      }
      const by = 'admin'
      const log = logOf(
        {
          type: 'save-item',
          form: true,
          expressway: 'expe1',
          list: 'administrator-accounts',
          id: null,
          values: account,
          by,
        },
        save('expe1', pages.snmp, { communityName: 'Quiet-Horse-2' }),
        signIn('expe1', 'other', secret),
      )
      for (const from of [0, 2]) {
        const { text, left } = await readable(log, style, from)
        expect(text).not.toMatch(/Horse/)
        expect(text).toContain("'PLACEHOLDER-password-01'")
        expect(left.join(' ')).toMatch(/placeholder/)
        expect(text).toContain("'expressway'")
        await expect(transformWithOxc(text, 'it.spec.ts')).resolves.toMatchObject({ errors: [] })
      }
      const { text } = await readable(log, style)
      expect(text).toMatch(/'Confirm password', 'PLACEHOLDER-password-01'/)
    },
  )

  test('is refused with the number of the entry that cannot be carried out', async () => {
    const log = logOf(restart('expe3'))
    const broken = { ...log, entries: [...log.entries, { at: log.now, command: { type: 'no-such-thing' } }] }
    expect(await specOf(broken, 'plain')).toEqual({
      wrong: `Entry ${broken.entries.length} of the log cannot be carried out by this lab.`,
    })
    expect(await specOf({ ...log, scenario: 'nowhere' }, 'plain')).toEqual({
      wrong: 'There is no world "nowhere".',
    })
  })
})

describe('each procedure', () => {
  test.each(withSpecs)(
    '$title: its test plan is as it stands in docs/specs, its spec leaves nothing out',
    async ({ id }) => {
      const { plan, spec } = await planOfProcedure(id)
      // `npm run specs -- --write` renews it.
      expect(plan).toBe(readFileSync(new URL(`../../docs/specs/${id}.md`, import.meta.url), 'utf8'))
      expect(spec.split('await test.step(').length).toBeGreaterThan(3)
      expect(spec).not.toMatch(/^ {4}\/\//m)
      expect(spec).toContain('finished: true, mistakes: []')
    },
  )
})
