import { useId } from 'react'

type ProgressBarProps = {
  readonly label: string
  /** From 0 to 1; null while nobody can tell. */
  readonly fraction: number | null
}

/** How far something long has got. */
export function ProgressBar({ label, fraction }: ProgressBarProps) {
  const labelId = useId()
  const percent = fraction === null ? undefined : Math.round(Math.min(1, Math.max(0, fraction)) * 100)
  return (
    <div className="max-w-xl">
      <div id={labelId} className="mb-1">
        {label}
      </div>
      <div
        role="progressbar"
        aria-labelledby={labelId}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        className="h-4 border border-field bg-paper p-px"
      >
        <div className="h-full bg-progress [transition:width_0.5s]" style={{ width: `${percent ?? 100}%` }} />
      </div>
    </div>
  )
}
