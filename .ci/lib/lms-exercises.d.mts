import type { createNodeHost } from '../../mocks/node'
import type { readStartLink } from '../../src/lab/home/start-link'

type Asked = { question: string; title: string | undefined; passMark: number | undefined; where: string }
type Tried = Asked & { title: string; passMark: number }

export function triedOut(exercises: readonly Asked[]): Promise<Tried[]>
export function tryOut(
  exercises: readonly Asked[],
  lab: { createNodeHost: typeof createNodeHost; readStartLink: typeof readStartLink },
): Promise<Tried[]>
