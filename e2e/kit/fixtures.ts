import {
  test as base,
  type PlaywrightTestArgs,
  type PlaywrightTestOptions,
  type PlaywrightWorkerArgs,
  type PlaywrightWorkerOptions,
  type TestType,
} from '@playwright/test'
import { Appliance } from './appliance'
import { Lab } from './lab'
import { Expressway } from './pages/Expressway'

export type KitFixtures = {
  /** The lab around the consoles: worlds, time, faults. */
  lab: Lab
  /** The console of an Expressway by the first part of its name: `expressway('expe2')`. */
  expressway: (name: string) => Expressway
  /** The same machine without its pages, for what comes before that which a test is about. */
  appliance: (name: string) => Appliance
}

type KitTest = TestType<
  PlaywrightTestArgs & PlaywrightTestOptions & KitFixtures,
  PlaywrightWorkerArgs & PlaywrightWorkerOptions
>

/** Every test has a browser context of its own, and so a world of its own. */
export const test: KitTest = base.extend<KitFixtures>({
  // Of an address without a slash at its end, the last part would be cut off.
  baseURL: async ({ baseURL }, provide) => {
    await provide(baseURL?.replace(/\/?$/, '/'))
  },
  lab: async ({ page }, provide) => {
    await provide(new Lab(page))
  },
  expressway: async ({ page }, provide) => {
    await provide((name) => new Expressway(page, `${name}.example.com`))
  },
  appliance: async ({ page }, provide) => {
    await provide((name) => new Appliance(page, `${name}.example.com`))
  },
})

export { expect } from '@playwright/test'
