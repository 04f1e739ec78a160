import type { Page } from '@playwright/test'

/** What somebody uses: these are found by role and name, and by nothing else. */
const CONTROLS = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
])

/** One control of a page, as a test finds it. */
export type Control = {
  readonly role: string
  readonly name: string
  /** In a row of a table after the first of its kind: there is one like it in every row. */
  readonly isRepeated: boolean
}

/** Every control of the page that somebody can get at, with its accessible name, in the order of the page. */
export async function controlsOf(page: Page): Promise<readonly Control[]> {
  const rows: { depth: number; count: number }[] = []
  return (await page.locator('body').ariaSnapshot()).split('\n').flatMap((line) => {
    const found = /^(?<indent> *)- (?:'(?<quoted>(?:[^']|'')*)'|(?<plain>.*))/.exec(line)?.groups
    const [, role = '', written = '""'] =
      /^(\w+)(?: ("(?:[^"\\]|\\.)*"))?/.exec(
        found?.['quoted']?.replaceAll("''", "'") ?? found?.['plain'] ?? '',
      ) ?? []
    const depth = found?.['indent']?.length ?? 0
    while ((rows.at(-1)?.depth ?? -1) >= depth) rows.pop()
    const around = rows.at(-1)
    if (role === 'rowgroup' || role === 'table') rows.push({ depth, count: 0 })
    if (role === 'row' && around !== undefined) around.count += 1
    const isRepeated = role !== 'row' && (around?.count ?? 0) > 1
    return CONTROLS.has(role) ? [{ role, name: String(JSON.parse(written)), isRepeated }] : []
  })
}

/** The controls that another one of the page is called like, role and name, each with how often it is there. */
export function namesakes(controls: readonly Control[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { role, name } of controls) {
    const words = `${role} “${name}”`
    counts.set(words, (counts.get(words) ?? 0) + 1)
  }
  return [...counts].flatMap(([words, count]) => (count > 1 ? [`${words} ${count} times`] : []))
}
