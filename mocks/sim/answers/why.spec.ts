import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { menuTrail } from '#contract/menu'
import { settingsPages } from '#contract/settings/catalogue'
import { fieldsOf } from '#contract/settings/validate'
import type { Why } from '#contract/wire/why'
import { alarmStories } from '../../testing/alarm-stories'
import { furtherAlarmStories } from '../../testing/further-alarm-stories'
import { linkStories } from '../../testing/link-stories'
import type { Story } from '../../testing/story'
import { alarmCatalogue } from '../alarms/catalogue'
import { linkConditions } from '../cluster/links/conditions'
import { present } from '../ground/assert'
import { expresswaysOf } from '../ground/stage'
import { fqdnOf, hostOf, nameOf } from '../machine/network/read'
import { whyAlarm, whyRow } from './why'

const known = new Set(
  readFileSync('docs/requirements.tsv', 'utf8')
    .split('\n')
    .map((line) => line.split('\t')[0]),
)

/** Of these the guide does not speak: they are alarms of the product. */
const unexplained: ReadonlySet<string> = new Set([
  'verbose-log-levels',
  'ldap-authority-missing',
  'insecure-password',
  'no-call-protocol',
  'zone-media-encryption',
  'fips-restriction',
  'b2bua-without-fqdn',
  'b2bua-without-address',
  ...alarmCatalogue
    .filter(({ number }) => /^(4001[1-9]|4002[0-9]|4003[0-4]|40001|40006|350|250)/.test(number ?? ''))
    .filter(({ guide }) => guide === undefined)
    .map(({ key }) => key),
])

/** A machine goes by one name in a sentence: the short one, or the one in DNS. */
function namesOfOne(story: Story, sentence: string): string[] {
  // What a certificate carries is quoted.
  const [told = ''] = sentence.split(/ (?:carries|presents) /)
  const words = told.split(/[\s,;:]+/).map((word) => word.replace(/[."]+$/, ''))
  return expresswaysOf(story.world)
    .map((machine) => [nameOf(machine), fqdnOf(machine)].filter((name) => words.includes(name)))
    .filter((names) => names.length > 1)
    .map((names) => names.join(' and '))
}

const sentencesOf = (text: string) => text.split(/(?<=[.?])\s+/)

const NEGATIONS = /\b(no|not|none|nobody|never|cannot|nothing)\b/gi

function cureStands(story: Story, { cure }: Why): void {
  const found = present(cure ?? undefined, 'there is a cure')
  const machines = expresswaysOf(story.world)
  if (found.kind === 'end-fault') {
    expect(story.world.faults.map(({ id }) => id)).toContain(found.fault)
    return
  }
  if (found.kind === 'wait') {
    expect(found.text).toMatch(/^Wait until /)
    // Who is told to wait is told until when.
    expect(found.until).toBeGreaterThan(story.world.now)
    return
  }
  const machine = present(
    machines.find((one) => nameOf(one) === found.machine),
    'the machine is there',
  )
  expect(found.text).toContain(found.machine)
  if (found.kind === 'power-on') {
    expect(machine.power.state).toBe('off')
    return
  }
  expect(found.host).toBe(hostOf(story.world, machine))
  if (['ssh', 'serial-console'].includes(found.path)) return
  expect(menuTrail(found.path), found.path).not.toEqual([])
  if (found.field === null) return
  const page = settingsPages.find(({ path }) => path === found.path)
  expect(page && fieldsOf(page).map(({ key }) => key)).toContain(found.field)
}

/** Whatever is asked, the answer reads well: one requirement, one cure, nothing twice. */
function readsWell(story: Story, why: Why): void {
  expect(why.guide.filter((id) => !known.has(id))).toEqual([])
  cureStands(story, why)
  const passed = why.chain.filter(({ holds }) => holds).map(({ evidence }) => evidence)
  const shown = [why.question, ...sentencesOf(why.answer), ...passed.flatMap(sentencesOf)]
  const cause = sentencesOf(why.answer)
  expect(new Set(cause).size, why.answer).toBe(cause.length)
  expect(passed.filter((evidence) => why.answer.includes(evidence))).toEqual([])
  for (const sentence of [...shown, why.cure?.text ?? '']) {
    expect(namesOfOne(story, sentence), sentence).toEqual([])
    expect(sentence, 'a sentence without an end, a gap or a value').not.toMatch(
      /undefined|null|\[object|\s\s|\.\.|: *\.$/,
    )
  }
  for (const sentence of cause)
    expect(sentence.match(NEGATIONS)?.length ?? 0, sentence).toBeLessThanOrEqual(1)
}

describe('why a row fails', () => {
  test('every condition of a link has a story', () => {
    const told = new Set(linkStories.map(({ condition }) => condition))
    const open = linkConditions.filter(({ name }) => !told.has(name)).map(({ name }) => name)
    expect(open).toEqual([])
  })

  test.each(linkStories)('$condition names its cause, the one requirement $guide, and a cure', (told) => {
    const story = told.raise()
    const why = present(whyRow(story.world, story.on(told.on), told.row), 'the row is filled')
    const broken = why.chain.at(-1)
    const condition = linkConditions.find(({ name }) => name === told.condition)
    expect(broken).toMatchObject({ condition: condition?.text, holds: false, evidence: why.answer })
    expect(why.chain.slice(0, -1).every(({ holds }) => holds)).toBe(true)
    expect(why.guide).toEqual([told.guide])
    expect(why.question).toMatch(/read Failed\?$/)
    readsWell(story, why)
  })

  test('of a machine that is down nothing is said that only one can do that runs', () => {
    for (const told of linkStories.filter(({ condition }) => condition === 'peer-is-up')) {
      const story = told.raise()
      const passed = whyRow(story.world, story.on(told.on), told.row)?.chain.slice(0, -1) ?? []
      expect(JSON.stringify(passed)).not.toMatch(/answers|presents|is open|runs|is up/)
    }
  })
})

describe('why an alarm stands', () => {
  const stories = [...alarmStories, ...furtherAlarmStories]

  test('every alarm has a story', () => {
    const told = new Set(stories.map(({ key }) => key))
    expect(alarmCatalogue.filter(({ key }) => !told.has(key)).map(({ key }) => key)).toEqual([])
  })

  test.each(stories)(
    '$key names its cause, one requirement at the most, and a cure',
    ({ key, on, raise }) => {
      const story = raise()
      const why = present(whyAlarm(story.world, `${on}.${key}`), `it stands among ${story.alarms(on).join()}`)
      expect(why.guide).toHaveLength(unexplained.has(key) ? 0 : 1)
      readsWell(story, why)
    },
  )
})
