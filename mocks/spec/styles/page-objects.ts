import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '#contract/spans'
import { comment, literal, quoted } from '../literal'
import type { Session } from '../session'
import { type Helper, helpers } from './page-object-helpers'
import { call, type Style, textIn } from './style'

const object = (name: string, ...values: readonly (string | null)[]) => call(`here.${name}`, ...values)

/** What is expected of the page that is in front. */
const seen = (locator: string, matcher: string) => `await expect(here.${locator}).${matcher}`

/** With the page objects and the control of the kit. */
const pageObjects: Style<Helper> = {
  imports: {
    '@playwright/test': ['type Page'],
    'sixpeer/kit': ['ask', 'ConsolePage', 'expect', 'LoginPage', 'test'],
  },
  fixtures: 'page, lab',
  begin: (beginning, called) => {
    const here = 'let here = new ConsolePage(page)'
    if (beginning.kind === 'log') return `${call(called('begin'), 'page', 'before')}\n  ${here}`
    const { scenario, seed, profile, signin } = beginning
    return `${call('lab.load', quoted(scenario), literal({ seed, profile, signin }))}\n  ${here}`
  },
  lines: {
    open: ({ address, heading, account }, called) =>
      `here = ${call(
        called('open'),
        'page',
        quoted(address),
        heading === null && !account ? null : literal(heading),
        account && literal(account),
      )}`,
    use: ({ target: { role, name, value } }, called) => {
      if (role === 'link' || role === 'button')
        return call(called('press'), 'here', quoted(role), quoted(name))
      if (role === 'checkbox')
        return `${object(`page.getByRole('checkbox', { name: ${quoted(name)}, exact: true }).first().setChecked`, value === 'Off' ? 'false' : 'true')}`
      return call(called('fill'), 'here', quoted(name), quoted(value))
    },
    pick: ({ label, fileName, content }) =>
      object(
        `field(${quoted(label)}).setInputFiles`,
        `{ name: ${quoted(fileName)}, mimeType: 'application/octet-stream', buffer: Buffer.from(${quoted(content)}, 'base64') }`,
      ),
    type: ({ address, line, account }, called) =>
      call(called('type'), 'page', quoted(address), quoted(line), account && literal(account)),
    advance: ({ milliseconds }) => call('lab.advance', literal(duration(milliseconds))),
    ask: ({ method, path, body }) =>
      call('ask', 'page', quoted(path), quoted(method), body === undefined ? null : literal(body)),
    note: ({ words }) => comment(words),
  },
  expectations: {
    said: ({ words }) =>
      `await expect(page.getByRole('status').filter({ hasText: ${quoted(words)} }).first()).toBeVisible()`,
    value: ({ label, value }) => seen(`field(${quoted(label)})`, `toHaveValue(${quoted(value)})`),
    described: ({ label, words }) =>
      seen(`field(${quoted(label)})`, `toHaveAccessibleDescription(new RegExp(${quoted(words)}))`),
    region: ({ name, words }) =>
      `await expect(page.getByRole('region', { name: ${quoted(name)} })).toContainText(${quoted(words)})`,
    alarms: ({ titles }, called) =>
      `await expect.poll(() => ${called('alarms')}(page)).toEqual(${literal(titles)})`,
    restarting: () => "await expect(page.getByRole('progressbar')).toBeVisible()",
    run: ({ mistakes }) =>
      `expect(await lab.run()).toMatchObject({ finished: true, mistakes: ${literal(mistakes.map((id) => ({ id })))} })`,
  },
  helpers,
}

/** The session as a spec that is written with the kit. */
export const pageObjectSpec = (session: Session): string => textIn(pageObjects, session)

/** A span as the control of the kit takes it. */
function duration(milliseconds: number) {
  const whole = (unitMs: number, of: number) => Math.floor((milliseconds % of) / unitMs) || undefined
  return {
    days: Math.floor(milliseconds / DAY_MS) || undefined,
    hours: whole(HOUR_MS, DAY_MS),
    minutes: whole(MINUTE_MS, HOUR_MS),
    seconds: (milliseconds % MINUTE_MS) / SECOND_MS || undefined,
  }
}
