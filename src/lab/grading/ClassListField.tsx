import { type ChangeEvent, useState } from 'react'
import { counted } from '#contract/counted'
import { shownFileName } from '#contract/wire/file'
import { LabButton } from '../LabButton'
import { useClass } from './class-store'
import { FileField } from './FileField'

/** Takes a class list, so that who has handed nothing in is in the table too, and what it says of each stays. */
export function ClassListField() {
  const { list, setList } = useClass()
  const [trouble, setTrouble] = useState<string | null>(null)

  async function take({ target }: ChangeEvent<HTMLInputElement>): Promise<void> {
    const file = target.files?.[0]
    if (!file) return
    try {
      const { LIST_BYTES_MAX, readClassList, textOfList } = await import('./read-class-list')
      if (file.size > LIST_BYTES_MAX)
        throw new Error(`It is larger than ${LIST_BYTES_MAX / 1_000_000} MB. Is it another file?`)
      setList(readClassList(textOfList(new Uint8Array(await file.arrayBuffer()))))
      setTrouble(null)
    } catch (error) {
      setTrouble(
        `${shownFileName(file.name)}: ${error instanceof Error ? error.message : 'it cannot be read'}`,
      )
    }
  }

  return (
    <div className="flex flex-wrap items-end gap-3">
      <FileField
        label="Class list (CSV), if there is one"
        accept=".csv,.txt,text/csv,text/plain"
        onChange={(event) => void take(event)}
      />
      {list && (
        <>
          <p>{`${counted(list.people.length, 'person', 'people')} in the class list.`}</p>
          <LabButton onClick={() => setList(null)}>Leave the list out</LabButton>
        </>
      )}
      {trouble !== null && <p role="alert">{trouble}</p>}
      <p className="w-full text-xs text-(--lab-soft)">
        A row for each person. Its first row may name the columns: one of Name, First name and Last name, or
        ID. What trainees type as their name is looked for in them; all other columns, such as earlier marks,
        stay as they are.
      </p>
    </div>
  )
}
