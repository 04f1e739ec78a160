import { comment, literal, quoted } from '../literal'
import type { Session } from '../session'
import { type Helper, helpers } from './plain-helpers'
import { call, type Style, span, textIn } from './style'

/** With nothing but Playwright itself: what the lines call stands below them. */
export const plain: Style<Helper> = {
  imports: { '@playwright/test': ['expect', 'type Page', 'test'] },
  fixtures: 'page',
  begin: (beginning, called) => {
    if (beginning.kind === 'log') return call(called('begin'), 'page', 'before')
    const { scenario, seed, profile, signin } = beginning
    const search = new URLSearchParams({ scenario, seed: String(seed), profile, clock: 'paused' })
    if (signin !== null) search.set('signin', signin)
    return call(called('start'), 'page', quoted(`?${search}`))
  },
  lines: {
    open: ({ address, heading, account }, called) =>
      call(
        called('open'),
        'page',
        quoted(address),
        heading === null && !account ? null : literal(heading),
        account && literal(account),
      ),
    use: ({ target: { role, name, value } }, called) => {
      if (role === 'button' || role === 'link')
        return call(called('press'), 'page', quoted(role), quoted(name))
      if (role === 'checkbox')
        return call(called('tick'), 'page', quoted(name), value === 'Off' ? 'false' : null)
      return call(called('fill'), 'page', quoted(name), quoted(value))
    },
    pick: ({ label, fileName, content }, called) =>
      call(called('pick'), 'page', quoted(label), quoted(fileName), quoted(content)),
    type: ({ address, line, account }, called) =>
      call(called('type'), 'page', quoted(address), quoted(line), account && literal(account)),
    advance: ({ milliseconds }, called) =>
      `${call(called('advance'), 'page', literal(milliseconds))} ${comment(span(milliseconds))}`,
    ask: ({ method, path, body }, called) =>
      call(called('ask'), 'page', quoted(method), quoted(path), body === undefined ? null : literal(body)),
    note: ({ words }) => comment(words),
  },
  expectations: {
    said: ({ words }) =>
      `await expect(page.getByRole('status').filter({ hasText: ${quoted(words)} }).first()).toBeVisible()`,
    value: ({ label, value }, called) =>
      `await expect(${called('field')}(page, ${quoted(label)})).toHaveValue(${quoted(value)})`,
    described: ({ label, words }, called) =>
      `await expect(${called('field')}(page, ${quoted(label)})).toHaveAccessibleDescription(new RegExp(${quoted(words)}))`,
    region: ({ name, words }) =>
      `await expect(page.getByRole('region', { name: ${quoted(name)} })).toContainText(${quoted(words)})`,
    alarms: ({ titles }, called) =>
      `await expect.poll(() => ${called('alarms')}(page)).toEqual(${literal(titles)})`,
    restarting: () => "await expect(page.getByRole('progressbar')).toBeVisible()",
    run: ({ mistakes }, called) =>
      `expect(await ${called('ask')}(page, 'GET', 'lab/run')).toMatchObject({ finished: true, mistakes: ${literal(mistakes.map((id) => ({ id })))} })`,
  },
  helpers,
}

/** The session as a spec that needs nothing but Playwright itself. */
export const plainSpec = (session: Session): string => textIn(plain, session)
