import { readFileSync, writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expresswayEPages } from '../expressway-e-pages'
import { expect, test } from '../fixtures'
import { AddressBar } from '../kit/pages/AddressBar'
import type { Expressway } from '../kit/pages/Expressway'
import { LabBar } from '../kit/pages/LabBar'
import { type Control, controlsOf, namesakes } from '../names'
import { isRead } from '../read'

const VERSIONED = new URL('../../docs/names.tsv', import.meta.url)
const FRAME = 'every page of a console'

/** Around the consoles, beside what the menu of the lab leads to. */
const around = ['/', '/tms/systems/navigator', '/expe1.example.com/login', '/expe1.example.com/ssh']

/**
 * What still has the name of another control of its page. Links of a trail are called as the section that they lead to, and
 * the two tables and the two sets of fields of a page alike. None is added here: whoever tells two of them apart takes them out.
 */
const ALIKE = [
  'status/alarms: button “why? Cluster communication failure is raised” 2 times',
  'status/alarms: link “Check the clustering configuration” 2 times',
  'status/alarms: link “20004” 2 times',
  'status/system/ethernet: button “Speed” 2 times',
  'status/calls/calls: link “Calls” 2 times',
  'system/external-manager: textbox “Address” 2 times',
  'system/protection/automated-detection/exemptions (new): textbox “Address” 2 times',
  'configuration/registration/configuration: link “Configuration” 2 times',
  'configuration/zones/zones: link “Zones” 2 times',
  'configuration/zones/zones (new): link “Zones” 2 times',
  'configuration/unified-communications/configuration: link “Configuration” 2 times',
  'configuration/dial-plan/configuration: link “Configuration” 2 times',
  'configuration/bandwidth/configuration: link “Configuration” 2 times',
  'configuration/call-policy/configuration: link “Configuration” 2 times',
  'applications/b2bua/microsoft-interoperability/transcoders (new): textbox “Address” 2 times',
  'applications/b2bua/b2bua-turn-servers (new): textbox “Address” 2 times',
  'maintenance/option-keys: button “Description” 2 times',
  'maintenance/option-keys: button “Key” 2 times',
  'maintenance/option-keys: button “Delete” 2 times',
  'maintenance/option-keys: button “Select all” 2 times',
  'maintenance/option-keys: button “Unselect them all” 2 times',
  '/lab/exercises: combobox “Fault” 2 times',
  '/lab/exercises: combobox “Expressway” 2 times',
  '/lab/worlds: combobox “Belongs to” 2 times',
  '/lab/worlds: combobox “Version” 2 times',
  '/lab/worlds: combobox “Platform” 2 times',
  '/lab/worlds: spinbutton “Devices” 2 times',
  '/lab/worlds: spinbutton “Lines that call” 2 times',
  '/lab/worlds: textbox “Option keys, by code” 2 times',
  '/lab/worlds: textbox “Settings that differ, one a line” 2 times',
]

type Named = ReadonlyMap<string, readonly Control[]>

/** Reads the controls of the page that is open, by its path, once all of them have come. */
type Read = (page: Page, path: string) => Promise<readonly Control[]>

test('every control of every page is found by role and name, as docs/names.tsv has them', async ({
  lab,
  expressway,
  page,
}, { config }) => {
  // A member that is cut off: alarms and Failed rows are on the pages, not only calm ones.
  await lab.load('cluster-with-tms', { open: '/expe1.example.com/overview' })
  await lab.fault({ kind: 'power-off', expressway: 'expe3' })
  await lab.advance({ minutes: 5 })
  const isRenewed = config.updateSnapshots === 'all' || config.updateSnapshots === 'changed'
  const pages = new Map([
    // A console says when all of it has come: to wait for every page besides would take minutes.
    ...(await consolePages(expressway('expe1'), isRenewed ? controlsOf : asVersioned)),
    ...(await labPages(page, isRenewed ? onceSettled : asVersioned)),
  ])

  const found = tableOf(pages)
  if (isRenewed) writeFileSync(VERSIONED, found)
  const ambiguous = [...pages].flatMap(([path, controls]) =>
    namesakes(controls).map((found) => `${path}: ${found}`),
  )
  expect(ambiguous, 'what has the name of another control of its page').toEqual(ALIKE)
  expect(found, 'what `npm run names -- --update-snapshots` writes').toBe(readFileSync(VERSIONED, 'utf8'))
})

async function consolePages(machine: Expressway, read: Read): Promise<Named> {
  const pages = new Map<string, readonly Control[]>()
  for (const { path } of expresswayEPages()) {
    const opened = await machine.open(path)
    await isRead(machine.page)
    pages.set(path, await read(machine.page, path))
    const create = opened.button('New')
    if (!(await create.isVisible()) || (await create.isDisabled())) continue
    await create.click()
    await opened.page
      .getByRole('button', { name: /^(?:Create|Add) / })
      .first()
      .waitFor()
    pages.set(`${path} (new)`, await read(machine.page, `${path} (new)`))
  }
  return pages
}

async function labPages(page: Page, read: Read): Promise<Named> {
  const pages = new Map<string, readonly Control[]>()
  const bar = new AddressBar(page)
  const paths = [...around, ...(await new LabBar(page).labPages())]
  for (const path of paths) {
    await (path === '/' ? bar.goHome() : bar.go(path))
    await page.getByRole('heading', { level: 1 }).waitFor()
    await isRead(page)
    pages.set(path, await read(page, path))
  }
  return pages
}

/** As the list has them: what a page learns last, such as the alarms of its frame or where a procedure can begin, no busy part tells. */
async function asVersioned(page: Page, path: string): Promise<readonly Control[]> {
  const rows = readFileSync(VERSIONED, 'utf8').trimEnd().split('\n')
  const listed = (below: string) =>
    rows.filter((row) => row.startsWith(`${below}\t`)).map((row) => row.slice(below.length + 1))
  const frame = new Set(listed(FRAME))
  let controls: readonly Control[] = []
  await expect
    .poll(
      async () => {
        controls = await controlsOf(page)
        return linesOf(controls, frame)
      },
      { message: `the controls of ${path}` },
    )
    .toEqual(listed(path))
  return controls
}

/** How often a page is read alike, one time after the other, before it is believed. */
const READ_ALIKE = 4

/** Where the list is to be written: as they are when nothing comes any more. */
async function onceSettled(page: Page): Promise<readonly Control[]> {
  const read: (readonly Control[])[] = []
  const isSettled = async () => {
    read.push(await controlsOf(page))
    return new Set(read.slice(-READ_ALIKE).map((controls) => JSON.stringify(controls))).size === 1
      ? read.length >= READ_ALIKE
      : false
  }
  await expect.poll(isSettled, { intervals: [400] }).toBe(true)
  return read.at(-1) ?? []
}

/** Role and name of each that stands by itself, but for those of the frame. */
function linesOf(controls: readonly Control[], frame: ReadonlySet<string>): readonly string[] {
  return controls
    .filter(({ isRepeated }) => !isRepeated)
    .map(({ role, name }) => `${role}\t${name}`)
    .filter((line) => !frame.has(line))
}

/** A line for each page, role and name; what most pages of a console share stands once. */
function tableOf(pages: Named): string {
  const words = ({ role, name }: Control) => `${role}\t${name}`
  const shared = (pages.get('system/dns') ?? [])
    .map(words)
    .filter((control) => pages.get('system/time')?.some((other) => words(other) === control))
  const frame = new Set(shared)
  const lines = [...pages].flatMap(([path, controls]) =>
    linesOf(controls, frame).map((line) => `${path}\t${line}`),
  )
  return `${['page\trole\tname', ...shared.map((control) => `${FRAME}\t${control}`), ...lines].join('\n')}\n`
}
