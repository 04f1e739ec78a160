import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useSearchParams } from 'react-router'
import { formAt, listAt } from '#contract/definitions'
import { menuPages, menuTrail } from '#contract/menu'
import { pages } from '#contract/pages'
import { sideBySideQuery } from '../../api/side-by-side'
import type { Expressway } from '../expressway-lamp'
import { LabSelect } from '../LabField'
import { LabPage } from '../pages/LabPage'
import { Panel } from '../pages/Panel'
import { WhenKnown } from '../pages/WhenKnown'
import { ChooseMachines } from '../tools/ChooseMachines'
import { firstCompared } from '../tools/first-compared'
import { LeftOut } from '../tools/LeftOut'
import { useWorld } from '../use-world'
import { SideBySideTable } from './SideBySideTable'
import { countWords, type Show, shownGroups, showOf, shows } from './shown-rows'

/** The pages that are forms or lists, by their place in the menu. */
const choices = menuPages()
  .filter(({ path }) => formAt(path) !== undefined || listAt(path) !== undefined)
  .map(({ path }) => ({ value: path, label: nameOf(path) }))

/** While the clock runs, so often is looked again. */
const LOOK_MS = 1_000

function nameOf(path: string): string {
  return menuTrail(path)
    .map(({ label }) => label)
    .join(' > ')
}

/** The same page of the console of several machines, with what is not the same on them. The address has all that is chosen. */
export function SideBySidePage() {
  const world = useWorld()
  return (
    <LabPage
      title="Side by side"
      about="One page of the console as up to six Expressways have it: what belongs to each peer (†), what has drifted from the primary, and what is saved and not in force. Each value leads to its field."
    >
      <WhenKnown query={world}>
        {({ expressways, speed }) =>
          expressways.length < 2 ? (
            <p>There is one Expressway in this world: nothing stands beside it.</p>
          ) : (
            <Chosen expressways={expressways} isRunning={speed > 0} />
          )
        }
      </WhenKnown>
    </LabPage>
  )
}

/** What the address says is chosen, and how to choose otherwise: the place of one choice is taken by the next. */
function useChosen(expressways: readonly Expressway[]) {
  const [search, setSearch] = useSearchParams()
  const asked = search.getAll('host')
  const known = expressways.filter(({ host, id }) => asked.includes(host) || asked.includes(id))
  const hosts = asked.length > 0 ? known.map(({ host }) => host) : firstCompared(expressways)
  const path = search.get('page') ?? pages.clustering
  const show = showOf(search.get('show'))
  function choose(change: Partial<{ path: string; hosts: readonly string[]; show: Show }>): void {
    const next = { path, hosts, show, ...change }
    const parts = [['page', next.path], ...next.hosts.map((host) => ['host', host]), ['show', next.show]]
    // Nobody is left is a choice too, which the address has to say.
    if (next.hosts.length === 0) parts.push(['host', ''])
    setSearch(new URLSearchParams(parts), { replace: true })
  }
  return { path, hosts, show, choose }
}

type ChosenProps = { readonly expressways: readonly Expressway[]; readonly isRunning: boolean }

function Chosen({ expressways, isRunning }: ChosenProps) {
  const { path, hosts, show, choose } = useChosen(expressways)
  const isKnown = choices.some(({ value }) => value === path)
  return (
    <>
      <Panel title="What is compared">
        <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
          <LabSelect
            label="Page"
            className="max-w-full"
            options={isKnown ? choices : [{ value: path, label: 'Choose a page' }, ...choices]}
            value={path}
            onChoose={(next) => choose({ path: next })}
          />
          <ShowChoice chosen={show} onChoose={(next) => choose({ show: next })} />
          <ChooseMachines
            hosts={expressways.map(({ host }) => host)}
            chosen={hosts}
            onChoose={(next) => choose({ hosts: next })}
          />
        </div>
      </Panel>
      <Panel title={nameOf(path) || 'No such page'}>
        {hosts.length < 2 ? (
          <p className="text-(--lab-soft)">Choose two Expressways or more.</p>
        ) : isKnown ? (
          <Compared path={path} hosts={hosts} show={show} isRunning={isRunning} />
        ) : (
          <p>The menu has no form and no list at {path}. Choose a page above.</p>
        )}
      </Panel>
    </>
  )
}

function ShowChoice({ chosen, onChoose }: { chosen: Show; onChoose: (show: Show) => void }) {
  const name = useId()
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
      <legend className="text-xs text-(--lab-soft)">Show</legend>
      {shows.map(({ id, label }) => (
        <label key={id} className="flex min-h-6 items-center gap-1">
          <input type="radio" name={name} checked={chosen === id} onChange={() => onChoose(id)} />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

type ComparedProps = {
  readonly path: string
  readonly hosts: readonly string[]
  readonly show: Show
  readonly isRunning: boolean
}

function Compared({ path, hosts, show, isRunning }: ComparedProps) {
  const query = useQuery({
    ...sideBySideQuery(path, hosts),
    refetchInterval: isRunning ? LOOK_MS : false,
  })
  return (
    <WhenKnown query={query}>
      {({ title, kind, machines, groups }) => {
        const answering = machines.filter(({ silent }) => silent === null).map(({ host }) => host)
        const shown = shownGroups(groups, show)
        return (
          <>
            <LeftOut machines={machines} />
            {answering.length < 2 ? (
              <p>There are not two that answer.</p>
            ) : groups.length === 0 ? (
              <p>The list is empty on all of them.</p>
            ) : (
              <>
                <p role="status">{countWords(groups)}</p>
                {shown.length > 0 && (
                  <SideBySideTable caption={title} kind={kind} hosts={answering} groups={shown} />
                )}
              </>
            )}
          </>
        )
      }}
    </WhenKnown>
  )
}
