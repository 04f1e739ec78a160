import { test as base, expect } from './kit/fixtures'
import { policyViolations } from './policy-violations'

type Fixtures = {
  /** In every test: nothing that the lab does, in any page or in its worker, is against its own policy. */
  keptPolicy: void
}

/** The fixtures of the kit, and what every test of the project's own suite holds besides. */
export const test = base.extend<Fixtures>({
  keptPolicy: [
    async ({ context }, provide) => {
      const violations = await policyViolations(context)
      await provide()
      expect(violations, 'what the policy of the lab refused').toEqual([])
    },
    { auto: true },
  ],
})

export { expect } from './kit/fixtures'

/** The requirements that a test proves, for its `tag`. Written with their @, so that they can be found. */
export function tags(ids: string): string[] {
  return ids.trim().split(/\s+/)
}
