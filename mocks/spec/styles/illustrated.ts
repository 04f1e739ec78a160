import { literal } from '../literal'
import type { Session } from '../session'
import { plain } from './plain'
import { helpers as plainHelpers } from './plain-helpers'
import { call, type Style, textIn } from './style'

const helpers = {
  ...plainHelpers,
  picture: `let taken = 0

/** Takes a picture of the page that is in front, with a ring around what is meant: the same bytes each time. */
async function picture(page: Page, marks: readonly { role: 'field' | 'button' | 'link' | 'checkbox'; name: string }[]): Promise<void> {
  taken += 1
  await page.evaluate(() => document.querySelectorAll('[data-ring]').forEach((ring) => ring.remove()))
  for (const [index, { role, name }] of marks.entries()) {
    const control = role === 'field' ? field(page, name) : here(page).getByRole(role, { name, exact: true }).last()
    if (index === 0) await control.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await control.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      const ring = document.createElement('div')
      ring.dataset['ring'] = ''
      ring.style.cssText = \`position:fixed;left:\${left - 4}px;top:\${top - 4}px;width:\${width + 8}px;height:\${height + 8}px;outline:3px solid #c2410c;border-radius:4px;z-index:9999;pointer-events:none\`
      document.body.append(ring)
    })
  }
  await page.mouse.move(0, 0)
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const folder = process.env['PICTURES_FOLDER'] ?? 'pictures'
  const box = (await page.locator('main').first().boundingBox()) ?? { x: 0, y: 40, width: 1280, height: 760 }
  const top = Math.max(40, Math.round(box.y))
  const clip = { x: Math.round(box.x), y: top, width: Math.round(box.width), height: Math.min(800, Math.round(box.y + box.height)) - top }
  const name = \`\${String(taken).padStart(2, '0')}.png\`
  await page.screenshot({ path: \`\${folder}/\${name}\`, clip, animations: 'disabled', caret: 'hide', scale: 'css' })
  await page.evaluate(() => document.querySelectorAll('[data-ring]').forEach((ring) => ring.remove()))
}
`,
} as const

const roles: Readonly<Record<string, string>> = { button: 'button', link: 'link', checkbox: 'checkbox' }

const illustrated: Style<keyof typeof helpers> = {
  ...plain,
  show: ({ marks }, called) => {
    const shown = marks.map(({ role, name }) => ({ role: roles[role] ?? 'field', name }))
    return call(called('picture'), 'page', literal(shown))
  },
  helpers,
}

/** The session as a spec that takes the pictures of a guide on its way. */
export const illustratedSpec = (session: Session): string => textIn(illustrated, session)
