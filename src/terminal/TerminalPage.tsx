import { useCallback } from 'react'
import { Link, useParams } from 'react-router'
import type { TerminalWay } from '../api/terminal'
import { converse, type Remote } from './conversation'
import { remoteAt } from './remote-at'
import { type Talk, TerminalFrame } from './TerminalFrame'

type TerminalPageProps = {
  /** What the way to the command line is called. */
  readonly name: string
  readonly way: TerminalWay
  /** What the terminal says where there is no connection. */
  readonly words: Remote['words']
}

/** A terminal on the command line of an Expressway (ADD-48). */
export function TerminalPage({ name, way, words }: TerminalPageProps) {
  const { host = '' } = useParams()
  const talk = useCallback<Talk>(
    (screen, signal) => converse(remoteAt(host, way, words), screen, signal),
    [host, way, words],
  )
  return (
    <TerminalFrame
      title={`${name}, ${host}`}
      heading={`${host} – ${name}`}
      label={`Command line of ${host}`}
      links={
        <Link className="text-dense text-[#7cc0ff] underline" to={`/${host}/overview`}>
          Web console of {host}
        </Link>
      }
      talk={talk}
    />
  )
}
