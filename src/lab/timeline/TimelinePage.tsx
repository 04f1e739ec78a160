import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { counted } from '#contract/counted'
import { HAPPENINGS, type HappeningKind, type Timeline } from '#contract/wire/timeline'
import { type Shown, timelineQuery } from '../../api/timeline'
import { LabPage } from '../pages/LabPage'
import { Panel } from '../pages/Panel'
import { WhenKnown } from '../pages/WhenKnown'
import { worldTime } from '../world-time'
import { EntryList } from './EntryList'
import { KeptLogs } from './KeptLogs'
import { MomentActions } from './MomentActions'
import { Strip } from './Strip'
import { TimelineFilter } from './TimelineFilter'
import { UndoButton } from './UndoButton'
import { useEntries } from './use-entries'

/** Looks are many and seldom what one looks for. */
const AT_FIRST: readonly HappeningKind[] = HAPPENINGS.filter((kind) => kind !== 'look')

/** All that happened, machine by machine, and the ways back to any moment of it. */
export function TimelinePage() {
  const [search] = useSearchParams()
  const source = search.get('source')
  return (
    <LabPage
      title="Timeline"
      about="Everything that happened in this world, machine by machine. Go to any moment with the slider, look at the consoles as they were then, or try again from there."
    >
      <OneTimeline key={`${source} ${search.get('at')}`} source={source} at={momentIn(search)} />
    </LabPage>
  )
}

function momentIn(search: URLSearchParams): number | null {
  const at = search.get('at')
  return at !== null && /^\d{1,15}$/.test(at) ? Number(at) : null
}

type OneTimelineProps = { readonly source: string | null; readonly at: number | null }

function OneTimeline({ source, at }: OneTimelineProps) {
  const [kinds, setKinds] = useState(AT_FIRST)
  const [machine, setMachine] = useState('')
  const [chosen, setChosen] = useState<number | null>(null)
  const shown = { source, kinds, machine }
  const timeline = useQuery({ ...timelineQuery(shown, at), placeholderData: (last) => last })
  const change = (set: () => void) => {
    set()
    setChosen(null)
  }
  return (
    <WhenKnown query={timeline}>
      {(known) => (
        <>
          <Panel title={known.name ?? 'What happened'}>
            {source !== null && <OtherLog />}
            <TimelineFilter
              machines={known.machines}
              kinds={kinds}
              machine={machine}
              onKinds={(next) => change(() => setKinds(next))}
              onMachine={(next) => change(() => setMachine(next))}
            />
            <Happened
              timeline={known}
              shown={{ ...shown, source: known.source }}
              index={Math.min(known.total - 1, chosen ?? (at === null ? known.total - 1 : known.found))}
              onIndex={setChosen}
            />
          </Panel>
          <KeptLogs open={source === null ? known.source : ''} />
        </>
      )}
    </WhenKnown>
  )
}

function OtherLog() {
  return (
    <p>
      This is a log that is kept beside the world.{' '}
      <Link to="/lab/timeline" className="text-(--lab-link) underline">
        Timeline of the world
      </Link>
    </p>
  )
}

type HappenedProps = {
  readonly timeline: Timeline
  readonly shown: Shown
  readonly index: number
  readonly onIndex: (index: number) => void
}

function Happened({ timeline, shown, index, onIndex }: HappenedProps) {
  const { source, total, read, commands, machines, startedAt } = timeline
  const here = useEntries(shown, index, index)(index)
  const hostOf = (machine: string | null) => machines.find(({ id }) => id === machine)?.host ?? 'Lab'
  const words = here ? `${worldTime(here.at)}, ${hostOf(here.machine)}: ${here.text}` : ''
  const moment = { source, serial: here?.serial ?? 0, at: here?.at ?? startedAt }
  return (
    <>
      {read < commands && (
        <p role="status">{`Reading the log: ${read.toLocaleString('en')} of ${counted(commands, 'command')}.`}</p>
      )}
      <Strip timeline={timeline} index={index} words={words} onIndex={onIndex} />
      {total === 0 ? (
        <p className="text-(--lab-soft)">Nothing of what is chosen has happened.</p>
      ) : (
        <p className="wrap-anywhere">
          <strong>{`${index + 1} of ${total.toLocaleString('en')}`}</strong> {words}
        </p>
      )}
      <div className="flex flex-wrap items-end gap-2">
        <MomentActions moment={moment} />
        <UndoButton />
      </div>
      <EntryList shown={shown} total={total} index={index} hostOf={hostOf} onIndex={onIndex} />
    </>
  )
}
