import { useQuery } from '@tanstack/react-query'
import { isExam } from '../../api/interpose'

/** Whether an exam is under way, in which nothing is shown otherwise than it is; undefined until it is known. */
export function useIsExam(): boolean | undefined {
  return useQuery({ queryKey: ['lab', 'run', 'is-exam'], queryFn: () => isExam() }).data
}
