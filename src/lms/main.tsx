import { createRoot } from 'react-dom/client'
import '../style.css'
import { openOf } from '../lab/home/open-of'
import { settled } from '../start/asked'
import { storedStanding } from '../start/kept-store'
import { PlainPage } from '../start/PlainPage'
import { base, worldHere } from '../util/place'
import { Choice } from './Choice'
import { visitCmi5 } from './cmi5'
import { type Exercise, exerciseHere, type Format } from './exercise'
import type { Platform } from './platform'
import { Reporter } from './reporter'
import { NoPlatform, visitScorm } from './scorm'
import { keepSkipLinks } from './skip-links'
import { type Left, readSuspendData } from './suspend-data'
import { textMark } from './text-mark'
import { useVisitStore } from './visit'

/**
 * The beginning of a package: finds the learning platform that has opened it, asks what to do with what the last visit
 * left, and then begins as the lab does anywhere.
 */
const visits: Readonly<Record<Format, () => Platform | Promise<Platform>>> = {
  scorm12: () => visitScorm('scorm12', window),
  scorm2004: () => visitScorm('scorm2004', window),
  cmi5: () => visitCmi5(new URLSearchParams(location.search)),
}

keepSkipLinks()
void begin().catch(showNotStarted)

async function begin(): Promise<void> {
  const exercise = exerciseHere()
  const found = await platformFor(exercise)
  const learner = 'platform' in found ? found.platform.learner : ''
  // Two people at one computer have two worlds, and so have two exercises of one package.
  document.documentElement.dataset['world'] = textMark(`${learner}\n${exercise.question}`)
  // Whoever leaves while asked what to do leaves what was there.
  const reporter = 'platform' in found ? reporterFor(found.platform, exercise) : null
  const left = 'platform' in found ? await leftToGoOnWith(found.platform) : null
  useVisitStore.getState().begin({
    exercise,
    reporter,
    trouble: 'trouble' in found ? found.trouble : null,
    left: left?.left ?? null,
    isWorldElsewhere: left?.isElsewhere ?? false,
  })
  // What another exercise was asked for in this tab, and did not come to, is nothing to this one.
  settled()
  const open = left && !left.isElsewhere ? openOf(new URLSearchParams(exercise.question)) : null
  history.replaceState(null, '', `#${open ?? `/?${exercise.question}`}`)
  await import('../main')
}

async function platformFor({ format }: Exercise): Promise<{ platform: Platform } | { trouble: string }> {
  try {
    return { platform: await visits[format]() }
  } catch (error) {
    if (error instanceof NoPlatform) return { trouble: error.message }
    throw error
  }
}

function reporterFor(platform: Platform, { passMark }: Exercise): Reporter {
  const reporter = new Reporter(platform, passMark, () => performance.now())
  addEventListener('pagehide', () => reporter.leave())
  return reporter
}

/** What the last visit left, if somebody wants to go on with it, and whether its world has to be brought here. */
async function leftToGoOnWith({
  suspendData,
}: Platform): Promise<{ left: Left; isElsewhere: boolean } | null> {
  if (suspendData.trim() === '') return null
  const left = readSuspendData(suspendData)
  const stored = await storedStanding(worldHere()).catch(() => undefined)
  const isHere = left !== null && left.world !== '' && stored?.standing.epoch === left.world
  const goesOn = await asked(left, isHere)
  return left && goesOn ? { left, isElsewhere: !isHere } : null
}

/** Asks, on a page of its own, whether to go on. */
function asked(left: Left | null, isHere: boolean): Promise<boolean> {
  const place = document.createElement('div')
  document.getElementById('root')?.replaceChildren(place)
  const root = createRoot(place)
  return new Promise((resolve) => {
    const choose = (goesOn: boolean) => {
      root.unmount()
      place.remove()
      resolve(goesOn)
    }
    root.render(<Choice left={left} isHere={isHere} onChoose={choose} />)
  })
}

function showNotStarted(error: unknown): void {
  const place = document.getElementById('root')
  if (!place) return
  createRoot(place).render(
    <PlainPage title="The exercise cannot start here">
      <p role="alert">{error instanceof Error ? error.message : String(error)}</p>
      <p>{`Looked for in ${base}.`}</p>
    </PlainPage>,
  )
}
