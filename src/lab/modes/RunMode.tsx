import { counted } from '#contract/counted'
import type { Run } from '#contract/wire/procedures'
import { modeWords } from './mode-words'
import { TimeLeft } from './TimeLeft'

/** In which mode a run is, how much help was taken, and how long it may still take. Nothing is said of learning. */
export function RunMode({ run }: { readonly run: NonNullable<Run> }) {
  const { mode, help, limitMs, startedAt, finished } = run
  return (
    <>
      {mode !== 'learn' && (
        <p className="text-xs">
          <strong>{modeWords[mode].name}</strong>
          {mode === 'practise' && `, ${help.length === 0 ? 'no help' : counted(help.length, 'help')} taken`}
        </p>
      )}
      {limitMs !== null && !finished && <TimeLeft until={startedAt + limitMs} />}
    </>
  )
}
