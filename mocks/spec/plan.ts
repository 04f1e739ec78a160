import type { GuideText } from './guide-text'

/** The seed test that every plan names. */
const SEED = 'docs/specs/seed.spec.ts'

const inOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()

/** What is practised where, so that whoever reads the plan can begin. */
export type PlannedIn = {
  readonly id: string
  readonly text: string
  readonly scenario: string
  readonly roles: Readonly<Record<string, string | null>>
}

/** A procedure as a test plan, in the form in which Playwright's planner writes one and its generator reads it. */
export function planOf({ title, steps }: GuideText, { id, text, scenario, roles }: PlannedIn): string {
  const cast = Object.entries(roles).map(([role, host]) => `${role} ${host}`)
  const begin = [
    `  1. Open /?scenario=${scenario}&seed=1&clock=paused&signin=admin&procedure=${id}${roleParts(roles)}. World time passes only by POST api/lab/clock.`,
    `    - expect: The drawer shows ${inOneLine(title)}: ${cast.join(', ')}.`,
  ]
  const performed = steps.flatMap(({ title: step, sentences, expects }, index) => [
    `  ${index + 2}. ${inOneLine([`${step}:`, ...sentences.map((sentence) => sentence.text)].join(' '))}`,
    ...expects.map((words) => `    - expect: ${inOneLine(words)}`),
  ])
  return [
    `# ${inOneLine(title)}`,
    '',
    '## Application Overview',
    '',
    inOneLine(text),
    '',
    '## Test Scenarios',
    '',
    `### 1. ${inOneLine(title)}`,
    '',
    `**Seed:** \`${SEED}\``,
    '',
    `#### 1.1. ${inOneLine(title)}, as the guide has it`,
    '',
    `**File:** \`tests/${id}.spec.ts\``,
    '',
    '**Steps:**',
    ...begin,
    ...performed,
    '',
  ].join('\n')
}

const roleParts = (roles: PlannedIn['roles']) =>
  Object.entries(roles)
    .map(([role, host]) => `&role.${role}=${host}`)
    .join('')
