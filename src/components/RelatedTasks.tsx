import type { MenuLink } from '#contract/menu'
import { ConsoleLink } from './ConsoleLink'

type RelatedTasksProps = {
  readonly tasks: readonly MenuLink[]
}

/** The block at the foot of a page that leads to what one does next. */
export function RelatedTasks({ tasks }: RelatedTasksProps) {
  return (
    <section aria-labelledby="related-tasks" className="mt-5">
      <h2 id="related-tasks" className="mb-1 border-b border-rule font-bold text-band">
        Related tasks
      </h2>
      <ul className="m-0 list-none p-0">
        {tasks.map(({ label, path }) => (
          <li key={path} className="py-0.5">
            <ConsoleLink path={path}>{label}</ConsoleLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
