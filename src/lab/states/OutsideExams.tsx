import type { ReactNode } from 'react'
import { isExamIn } from '../../api/interpose'
import { WhenKnown } from '../pages/WhenKnown'
import { useRun } from '../use-world'

type OutsideExamsProps = {
  /** What is shown at the end of an exam. */
  readonly what: string
  readonly children: ReactNode
}

/** What an exam shows nobody, once it is known that none is under way. */
export function OutsideExams({ what, children }: OutsideExamsProps) {
  return (
    <WhenKnown query={useRun()}>
      {(run) =>
        isExamIn(run) ? <p role="alert">{what} shown at the end of the exam that is under way.</p> : children
      }
    </WhenKnown>
  )
}
