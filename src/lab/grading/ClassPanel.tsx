import { useDeferredValue, useMemo, useState } from 'react'
import { LabButton } from '../LabButton'
import { LabQuestion } from '../pages/LabQuestion'
import { Panel } from '../pages/Panel'
import { saveFile } from '../save-file'
import { ClassSummary } from './ClassSummary'
import { ClassTable } from './ClassTable'
import { classCsv } from './class-csv'
import { classRows } from './class-rows'
import { useClass } from './class-store'

/** The class as a table with its summary, and what can be done with it. */
export function ClassPanel() {
  const { graded, list, asked, progress, clear } = useClass()
  // While many are verified, a table that is drawn for each of them would take longer than they do.
  const known = useDeferredValue(graded)
  const rows = useMemo(() => classRows(known, list, asked), [known, list, asked])
  const [isAsked, setIsAsked] = useState(false)
  return (
    <div className="sheet">
      <Panel title="Class">
        <ClassSummary rows={rows} />
        <div className="flex flex-wrap gap-2 on-screen">
          <LabButton
            onClick={() => saveFile('sixpeer-class.csv', classCsv(rows, list), 'text/csv;charset=utf-8')}
          >
            Download CSV
          </LabButton>
          <LabButton onClick={() => globalThis.print()}>Print</LabButton>
          <LabButton disabled={graded.length === 0 || progress !== null} onClick={() => setIsAsked(true)}>
            Empty the table
          </LabButton>
        </div>
        <ClassTable rows={rows} columns={list?.columns ?? []} />
      </Panel>
      <LabQuestion
        title="Empty the table?"
        isOpen={isAsked}
        onClose={() => setIsAsked(false)}
        onConfirm={() => {
          clear()
          setIsAsked(false)
        }}
        confirmLabel="Empty the table"
      >
        <p>The files stay where they are. Download the CSV first if you want to keep what was found.</p>
      </LabQuestion>
    </div>
  )
}
