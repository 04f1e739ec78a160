import { type RefObject, useEffect, useRef, useState } from 'react'
import { NUMBER_MAX } from '#contract/number-max'
import { type WorldSummary, worldSummarySchema } from '#contract/wire/lab'
import { call } from '../../api/client'
import { LATENCY_MS_MAX } from '../../api/view-parts'
import { LabButton } from '../LabButton'
import { LabInput, LabSelect } from '../LabField'
import { useLabTheme } from '../use-lab-theme'
import { clearWeather, EVERY, FAIR, setSeed, setWeather, useWeatherStore, weatherOf } from './weather'

/** Latency, failures and silence of the machines, as this page has them: not the world, in which nothing is wrong. */
export function WeatherPanel({ onClose }: { readonly onClose: () => void }) {
  const theme = useLabTheme()
  const hosts = useHosts()
  const [host, setHost] = useState(EVERY)
  const { byHost } = useWeatherStore()
  const weather = weatherOf(host, byHost) ?? FAIR
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  useEscape(panel, onClose)
  return (
    <section
      ref={panel}
      data-uncounted
      tabIndex={-1}
      aria-label="Weather"
      data-theme={theme}
      className="lab fixed right-0 bottom-0 z-60 flex max-w-full flex-col gap-2 rounded border border-(--lab-edge) bg-(--lab-panel) p-3"
    >
      <h2 className="text-base font-semibold">Weather</h2>
      <p className="max-w-64 text-xs text-(--lab-soft)">
        How the machines&rsquo; answers reach this page, until it is loaded again. In the world nothing is
        broken. The same seed brings the same failures.
      </p>
      <LabSelect
        label="Machine"
        value={host}
        options={[
          { value: EVERY, label: 'Every machine' },
          ...hosts.map((value) => ({ value, label: value })),
        ]}
        onChoose={setHost}
      />
      <LabInput
        label="Latency, milliseconds"
        type="number"
        min={0}
        max={LATENCY_MS_MAX}
        value={weather.latencyMs}
        onChange={({ target }) =>
          setWeather(host, { ...weather, latencyMs: within(target.value, LATENCY_MS_MAX) })
        }
      />
      <LabInput
        label="Requests that fail, percent"
        type="number"
        min={0}
        max={100}
        value={weather.errorPercent}
        onChange={({ target }) => setWeather(host, { ...weather, errorPercent: within(target.value, 100) })}
      />
      <Seed />
      <label>
        <input
          type="checkbox"
          checked={weather.isOffline}
          onChange={() => setWeather(host, { ...weather, isOffline: !weather.isOffline })}
        />{' '}
        Offline
      </label>
      <div className="flex flex-wrap gap-2">
        <LabButton onClick={clearWeather}>Fair weather</LabButton>
        <LabButton onClick={onClose}>Close</LabButton>
      </div>
    </section>
  )
}

function Seed() {
  const { seed } = useWeatherStore()
  return (
    <LabInput
      label="Seed"
      type="number"
      min={0}
      value={seed}
      onChange={({ target }) => setSeed(within(target.value, NUMBER_MAX))}
    />
  )
}

/** Closes the panel by its key, wherever in it somebody is. */
function useEscape(panel: RefObject<HTMLElement | null>, onClose: () => void): void {
  useEffect(() => {
    const close = ({ key }: KeyboardEvent) => key === 'Escape' && onClose()
    const element = panel.current
    element?.addEventListener('keydown', close)
    return () => element?.removeEventListener('keydown', close)
  }, [panel, onClose])
}

/** A whole number from 0 to that; what is none is 0. */
const within = (text: string, max: number) => Math.min(max, Math.max(0, Math.trunc(Number(text)) || 0))

function useHosts(): readonly string[] {
  const [hosts, setHosts] = useState<WorldSummary['expressways']>([])
  useEffect(() => {
    call({ path: 'lab/world', answer: worldSummarySchema }).then(
      ({ expressways }) => setHosts(expressways),
      () => undefined,
    )
  }, [])
  return hosts.map(({ host }) => host)
}
