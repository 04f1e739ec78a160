import type { Run } from '#contract/wire/procedures'

/** What whoever has set the exercise says to those who practise, and what is different from other runs. */
export function ExerciseWords({
  exercise: { words, hides, helpLeft },
}: {
  readonly exercise: NonNullable<NonNullable<Run>['exercise']>
}) {
  return (
    <section
      aria-label="The exercise"
      className="flex flex-col gap-1 rounded border border-(--lab-line) bg-(--lab-panel) p-2"
    >
      {words !== '' && <p className="whitespace-pre-line wrap-anywhere">{words}</p>}
      {hides && (
        <p className="text-xs text-(--lab-soft)">
          Something can be broken that is yours to find. The map, the reasons and the log tell of it at the
          end.
        </p>
      )}
      {helpLeft !== undefined && (
        <p className="text-xs text-(--lab-soft)">
          {helpLeft === 0 ? 'No help is left.' : `Help left: ${helpLeft}.`}
        </p>
      )}
    </section>
  )
}
