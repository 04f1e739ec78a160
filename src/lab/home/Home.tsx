import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Mode } from '#contract/wire/procedures'
import { fitsQuery, proceduresQuery, scenariosQuery, storageQuery } from '../../api/lab'
import { progressQuery } from '../../api/progress'
import { onDemand } from '../../ui/on-demand'
import { Skeleton } from '../pages/Skeleton'
import { RefusalNote } from '../RefusalNote'
import { useRun, useWorld } from '../use-world'
import { Catalogue } from './catalogue/Catalogue'
import { WorldMap } from './map/WorldMap'
import { Begin } from './start/Begin'
import { DueAgain } from './start/DueAgain'
import { useLast } from './use-last'

const kept = onDemand(() => import('../tools/KeptWorlds'))
const dialog = onDemand(() => import('./start/StartDialog'))

/** Which procedure is asked about, whether the world that it names is to be loaded, and in which mode it is to be. */
type Asked = { readonly id: string; readonly isLoading: boolean; readonly mode?: Mode }

/** Where one is or begins, the map of the world, and the catalogue of everything that can be started: one screen. */
export function Home() {
  const { world, run, procedures, scenarios, fits, exercises, error } = useHome()
  const [asked, setAsked] = useState<Asked | null>(null)
  const parts = dialog.useWhen(asked !== null)
  const fitOf = (id: string) => fits?.find(({ procedure }) => procedure === id)
  const procedure = procedures?.find(({ id }) => id === asked?.id)
  const first = procedures?.[0]

  /** Who comes first begins in a fresh world, in which nobody has to sign in before the first page. */
  function askFirst(): void {
    if (first) setAsked({ id: first.id, isLoading: true })
  }

  return (
    <div className="mx-auto flex w-full max-w-7xl grow flex-col gap-2">
      <a
        href="#lab-catalogue"
        className="sr-only bg-(--lab-panel) p-2 focus:not-sr-only focus:absolute focus:z-50"
      >
        Skip to the catalogue
      </a>
      <div className="flex flex-wrap items-center gap-x-3">
        <h1 className="text-xl font-semibold">Sixpeer</h1>
        <p className="text-dense text-(--lab-soft) max-lg:sr-only">
          Up to six simulated Expressways X8.9: cluster them, change them, break them, and repair them by the
          book.
        </p>
      </div>
      {error && <RefusalNote error={error} />}
      <Kept />
      <Begin run={run} isReady={fits !== undefined && first !== undefined} onFirst={askFirst} />
      {(!run || run.finished) && (
        <DueAgain
          exercises={exercises}
          known={(id) => procedures?.some((one) => one.id === id) === true}
          onStart={(id) => setAsked({ id, isLoading: fitOf(id)?.refusal !== null, mode: 'practise' })}
        />
      )}
      {world ? <WorldMap world={world} /> : !error && <Skeleton rows={1} className="h-56" />}
      {procedures && scenarios ? (
        <Catalogue
          procedures={procedures}
          scenarios={scenarios}
          fits={fits ?? []}
          exercises={exercises}
          open={world?.scenario}
          onAsk={(id, isLoading) => setAsked({ id, isLoading })}
        />
      ) : (
        !error && <Skeleton rows={8} />
      )}
      {parts && asked && procedure && (
        <parts.StartDialog
          key={procedure.id}
          procedure={procedure}
          fit={fitOf(procedure.id)}
          isLoading={asked.isLoading}
          mode={asked.mode}
          all={procedures ?? []}
          onAsk={(id) => setAsked({ id, isLoading: false })}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  )
}

/** The worlds that could not be opened: whoever had one looks for it here. */
function Kept() {
  const { data } = useQuery(storageQuery)
  const parts = kept.useWhen(data?.aside[0] !== undefined)
  return parts && <parts.KeptWorlds />
}

/** What the home shows, and the first reason why something of it cannot be shown. */
function useHome() {
  const [world, run, procedures, scenarios, fits, progress] = [
    useWorld(),
    useRun(),
    useQuery(proceduresQuery),
    useQuery(scenariosQuery),
    useQuery(fitsQuery),
    useQuery(progressQuery),
  ]
  return {
    world: useLast(world.data),
    run: run.data,
    procedures: useLast(procedures.data?.procedures),
    scenarios: useLast(scenarios.data?.scenarios),
    fits: useLast(fits.data?.fits),
    // What was practised is not worth an error on the home: its page tells it.
    exercises: useLast(progress.data?.exercises) ?? [],
    error: world.error ?? procedures.error ?? scenarios.error ?? fits.error,
  }
}
