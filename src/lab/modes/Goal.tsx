import type { Run } from '#contract/wire/procedures'

/** What a run is for and the stretches that it has: all that is seen of it where steps are not told. */
export function Goal({ run: { goal, phases, tells } }: { readonly run: NonNullable<Run> }) {
  return (
    <section
      aria-label="Goal"
      className="flex flex-col gap-2 rounded border border-(--lab-line) bg-(--lab-panel) p-2"
    >
      <h3 className="font-semibold">Goal</h3>
      <p>{goal}</p>
      {tells === 'nothing' && (
        <ol aria-label="Phases" className="list-decimal pl-5">
          {phases.map((phase) => (
            <li key={phase}>{phase}</li>
          ))}
        </ol>
      )}
    </section>
  )
}
