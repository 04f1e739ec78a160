import { expect, test } from 'vitest'
import { pages } from '#contract/pages'
import { startWorld } from '../../scenarios/catalogue'
import { present } from '../../sim/ground/assert'
import { playAll, runOf, started } from '../engine/play'
import { save } from '../language/act'

const pair = present(startWorld('standalone-pair', 1, 'strict'), 'no scenario')
const start = [pair, 'create', { primary: 'expe1' }] as const

test('[CRE-58] it leads to Appendix 5 where Microsoft interoperability is enabled in the world, and nowhere else', () => {
  const ended = (mode: string) =>
    runOf(
      playAll(
        started(...start, [
          save('expe2', pages.microsoft, { mode, destinationAddress: 'expe1.example.com' }),
        ]),
      ),
    )
  const told = ({ closing }: ReturnType<typeof ended>) =>
    closing.filter((line) => line.includes('Appendix 5'))
  const enabled = ended('Enabled')
  expect(enabled.finished).toBe(true)
  expect(enabled.next).toEqual(['add-peer', `/expe2.example.com/${pages.microsoft}`])
  expect(told(enabled)).toEqual([expect.stringContaining('enabled on expe2')])
  const disabled = ended('Disabled')
  expect([disabled.finished, disabled.next, told(disabled)]).toEqual([true, ['add-peer'], []])
})
