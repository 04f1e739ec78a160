import { useState } from 'react'
import { LabInput } from '../LabField'
import { Panel } from '../pages/Panel'
import { useClass } from './class-store'
import { foundByHash, type HashFound } from './hash'

/** Says which of the hand-ins a certificate belongs to. */
export function HashCheck() {
  const [typed, setTyped] = useState('')
  const graded = useClass((state) => state.graded)
  const found = typed.trim() === '' ? null : foundByHash(typed, graded)
  return (
    <Panel title="Certificate">
      <p className="max-w-3xl">
        Choose the hand-in above and type the hash of the certificate, with or without its spaces.
      </p>
      <LabInput
        label="Hash on the certificate"
        className="max-w-3xl"
        spellCheck={false}
        autoComplete="off"
        maxLength={400}
        value={typed}
        aria-invalid={found?.kind === 'malformed'}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p role="status" className={found ? colours[found.kind] : ''}>
        {found?.says}
      </p>
    </Panel>
  )
}

const colours: Readonly<Record<HashFound['kind'], string>> = {
  malformed: 'text-(--lab-bad)',
  none: 'text-(--lab-bad)',
  found: 'font-semibold text-(--lab-good) wrap-anywhere',
  'not-genuine': 'text-(--lab-bad) wrap-anywhere',
}
