import { STRIP_PLACES, type Timeline } from '#contract/wire/timeline'
import { shortName } from '../expressway-lamp'
import { kindWords } from './kind-words'

type StripProps = {
  readonly timeline: Timeline
  readonly index: number
  /** What the place of the slider is called. */
  readonly words: string
  readonly onIndex: (index: number) => void
}

/** A lane for the lab and one for each machine, in the order in which things happened, and the slider below them. */
export function Strip({ timeline: { lanes, machines, total }, index, words, onIndex }: StripProps) {
  const names = ['Lab', ...machines.map(({ host }) => shortName(host))]
  return (
    <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-2 gap-y-0.5">
      {names.map((name, row) => (
        <div key={name} aria-hidden="true" className="contents">
          <span className="max-w-28 truncate text-xs text-(--lab-soft)">{name}</span>
          <Lane lane={lanes[row] ?? []} at={total > 1 ? index / (total - 1) : 0} />
        </div>
      ))}
      <span className="text-xs text-(--lab-soft)">
        <label htmlFor="timeline-moment">Moment</label>
      </span>
      <input
        id="timeline-moment"
        type="range"
        min={0}
        max={Math.max(0, total - 1)}
        step={1}
        value={Math.max(0, index)}
        disabled={total === 0}
        aria-valuetext={words}
        className="w-full accent-(--lab-accent)"
        onChange={(event) => onIndex(event.target.valueAsNumber)}
      />
    </div>
  )
}

const HEIGHT = 14

function Lane({ lane, at }: { readonly lane: Timeline['lanes'][number]; readonly at: number }) {
  return (
    <svg
      viewBox={`0 0 ${STRIP_PLACES} ${HEIGHT}`}
      preserveAspectRatio="none"
      className="h-4 w-full rounded-sm bg-(--lab-page)"
    >
      {lane.map(
        (kind, place) =>
          kind && (
            <rect
              key={place}
              x={place}
              y={kind === 'mistake' ? 0 : 3}
              width={0.9}
              height={kind === 'mistake' ? HEIGHT : HEIGHT - 6}
              style={{ fill: kindWords[kind].colour }}
            />
          ),
      )}
      <rect x={at * (STRIP_PLACES - 0.6)} y={0} width={0.6} height={HEIGHT} className="fill-(--lab-text)" />
    </svg>
  )
}
