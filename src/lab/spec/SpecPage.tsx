import { useMutation } from '@tanstack/react-query'
import { type ChangeEvent, useState } from 'react'
import { counted } from '#contract/counted'
import type { CommandLog } from '#contract/wire/lab'
import { SPEC_STYLES, type SpecStyle } from '#contract/wire/spec'
import { writeSpec } from '../../api/spec'
import { LabButton } from '../LabButton'
import { LabSelect } from '../LabField'
import { LabPage } from '../pages/LabPage'
import { Panel } from '../pages/Panel'
import { RefusalNote } from '../RefusalNote'
import { readCommandLog } from '../tools/command-log-file'
import { useRecorded } from './recording'
import { WrittenSpec } from './WrittenSpec'

const styleNames: Readonly<Record<SpecStyle, string>> = {
  plain: 'Plain: nothing but Playwright',
  'page-objects': 'Page objects of the kit',
}

/** The page on which what somebody did becomes a Playwright spec: what was recorded, all of the world, or a stored log. */
export function SpecPage() {
  const recorded = useRecorded()
  const [chosen, setSource] = useState<string | null>(null)
  const [style, setStyle] = useState<SpecStyle>('plain')
  const [log, setLog] = useState<CommandLog | null>(null)
  const reading = useMutation({
    mutationFn: readCommandLog,
    onSuccess: (read) => {
      setLog(read)
      setSource('file')
    },
  })
  const writing = useMutation({ mutationFn: writeSpec })
  const sources = [
    ...(recorded ? [{ value: 'recorded', label: 'Since Record was pressed' }] : []),
    { value: 'world', label: 'Since the world began' },
    ...(log ? [{ value: 'file', label: `The file: ${counted(log.entries.length, 'command')}` }] : []),
  ]
  // What is gone with its world is chosen no more.
  const source = (sources.find(({ value }) => value === chosen) ?? sources[0])?.value

  function take(event: ChangeEvent<HTMLInputElement>): void {
    const file = event.target.files?.[0]
    if (file) reading.mutate(file)
    // The same file may be chosen again.
    event.target.value = ''
  }

  function write(): void {
    writing.mutate({
      style,
      ...(source === 'recorded' && recorded && { world: recorded.world, from: recorded.commands }),
      ...(source === 'file' && log && { log }),
    })
  }

  return (
    <LabPage
      title="Playwright spec"
      about="What was done in the lab, as a test that does it again in a fresh world. Record, in the menu of the lab, says where it begins."
    >
      <Panel title="What is written">
        <div className="flex flex-wrap items-end gap-3">
          <LabSelect label="What was done" value={source} options={sources} onChoose={setSource} />
          <LabSelect
            label="Style"
            value={style}
            options={SPEC_STYLES.map((value) => ({ value, label: styleNames[value] }))}
            onChoose={(chosen) => setStyle(SPEC_STYLES.find((one) => one === chosen) ?? 'plain')}
          />
          <label className="flex flex-wrap items-center gap-2">
            A command log or a hand-in
            <input
              type="file"
              accept=".json,application/json"
              onChange={take}
              className="min-w-0 file:mr-2 file:rounded file:border file:border-(--lab-edge) file:bg-(--lab-panel) file:px-2.5 file:py-0.5"
            />
          </label>
          <LabButton look="strong" isBusy={writing.isPending} onClick={write}>
            Write the spec
          </LabButton>
        </div>
        {reading.error && <RefusalNote error={reading.error} />}
        {writing.error && <RefusalNote error={writing.error} />}
      </Panel>
      {writing.data && <WrittenSpec key={writing.submittedAt} spec={writing.data} />}
    </LabPage>
  )
}
