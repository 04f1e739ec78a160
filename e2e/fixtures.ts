import { test as base, expect } from '@playwright/test'
import { Appliance } from './appliance'
import { Lab } from './lab'
import { Expressway } from './pages/Expressway'
import { policyViolations } from './policy-violations'

type Fixtures = {
  /** The lab around the consoles: worlds, time, faults. */
  lab: Lab
  /** The console of an Expressway by the first part of its name: `expressway('expe2')`. */
  expressway: (name: string) => Expressway
  /** The same machine without its pages, for what comes before that which a test is about. */
  appliance: (name: string) => Appliance
  /** In every test: nothing that the lab does, in any page or in its worker, is against its own policy. */
  keptPolicy: void
}

/** Every test has a browser context of its own, and so a world of its own. */
export const test = base.extend<Fixtures>({
  keptPolicy: [
    async ({ context }, provide) => {
      const violations = await policyViolations(context)
      await provide()
      expect(violations, 'what the policy of the lab refused').toEqual([])
    },
    { auto: true },
  ],
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

/** The requirements that a test proves, for its `tag`. Written with their @, so that they can be found. */
export function tags(ids: string): string[] {
  return ids.trim().split(/\s+/)
}
