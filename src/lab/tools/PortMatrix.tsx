import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { peerPorts } from '#contract/wire/faults'
import type { WorldSummary } from '#contract/wire/lab'
import { addFault, removeFault } from '../../api/lab'
import { shortName } from '../expressway-lamp'
import { LabSelect } from '../LabField'
import { Panel } from '../pages/Panel'
import { RefusalNote } from '../RefusalNote'
import { cell, head, LabTable } from './LabTable'

type PeerPort = (typeof peerPorts)[number]['port']

type Known = { readonly world: WorldSummary }

/** One port, from each Expressway to each other: a press closes or opens it on that way. */
export function PortMatrix({ world }: Known) {
  const [chosen, setChosen] = useState<PeerPort>(peerPorts[1].port)
  const port = peerPorts.find((known) => known.port === chosen) ?? peerPorts[0]
  const { expressways } = world
  return (
    <Panel title="Firewalls between the Expressways">
      <LabSelect
        label="What is let through"
        className="max-w-md"
        options={peerPorts.map(({ port: value, ports, carries }) => ({
          value: String(value),
          label: `${carries}: ${ports}${closedOn(world, value).length > 0 ? ` (blocked: ${closedOn(world, value).length})` : ''}`,
        }))}
        value={String(chosen)}
        onChoose={(value) =>
          setChosen(peerPorts.find((known) => String(known.port) === value)?.port ?? chosen)
        }
      />
      <LabTable
        caption={`${port.ports}, from row to column`}
        columns={['From', ...expressways.map(({ host }) => shortName(host))]}
      >
        {expressways.map((from) => (
          <tr key={from.id}>
            <th scope="row" className={head}>
              {shortName(from.host)}
            </th>
            {expressways.map((to) => (
              <td key={to.id} className={cell}>
                {from.id === to.id ? (
                  <span aria-label="itself">·</span>
                ) : (
                  <Way world={world} from={from} to={to} port={port} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </LabTable>
      <Consequences world={world} />
    </Panel>
  )
}

const closedOn = ({ faults }: WorldSummary, port: number) =>
  faults.flatMap(({ blocks }) => blocks.filter((block) => block.port === port))

type WayProps = Known & {
  readonly from: WorldSummary['expressways'][number]
  readonly to: WorldSummary['expressways'][number]
  readonly port: (typeof peerPorts)[number]
}

/** The button of one way: one press is one command. What blocks both ways is mended with either. */
function Way({ world, from, to, port: { port, ports } }: WayProps) {
  const fault = world.faults.find(({ blocks }) =>
    blocks.some((block) => block.from === from.id && block.to === to.id && block.port === port),
  )
  const change = useMutation({
    mutationFn: async () => {
      if (fault) await removeFault(fault.id)
      else await addFault({ kind: 'port-blocked-one-way', from: from.id, to: to.id, port })
    },
  })
  const way = `${ports} from ${shortName(from.host)} to ${shortName(to.host)}`
  return (
    <>
      <button
        type="button"
        aria-pressed={fault !== undefined}
        aria-label={`Block ${way}`}
        aria-busy={change.isPending}
        className={`min-h-7 w-full cursor-pointer rounded border px-1.5 ${fault ? 'border-(--lab-bad) font-semibold text-(--lab-bad)' : 'border-(--lab-edge) text-(--lab-text)'}`}
        onClick={() => {
          if (!change.isPending) change.mutate()
        }}
      >
        {fault ? 'blocked' : 'open'}
      </button>
      {change.error && <RefusalNote error={change.error} />}
    </>
  )
}

/** What comes of it: lines that are broken, and lines that work and cannot carry something. An exam tells of neither. */
function Consequences({ world: { links } }: Known) {
  const said = new Set(links.flatMap(({ cause, limits }) => [...(cause === null ? [] : [cause]), ...limits]))
  return (
    <>
      <h3 className="font-semibold">What comes of it</h3>
      {said.size === 0 ? (
        <p className="text-(--lab-soft)">Nothing is reported between the Expressways.</p>
      ) : (
        <ul aria-label="What comes of it" className="flex flex-col gap-1">
          {[...said].map((text) => (
            <li key={text} className="border-l-4 border-dashed border-(--lab-bad) pl-2">
              {text}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
