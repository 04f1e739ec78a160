import { http } from 'msw'
import * as v from 'valibot'
import type { Help } from '#contract/wire/procedures'
import { HINT_LEVELS } from '#contract/wire/step-help'
import type { ShelfFile } from '#contract/wire/upgrade'
import type { WorldHost } from '../../host/world-host'
import type { StepHelp } from '../../procedures/engine/step-help'
import { isHelpGiven } from '../../procedures/engine/told'
import { expresswayOf } from '../../sim/ground/index'
import { backupFileName } from '../../sim/machine/index'
import { files } from '../maintenance/files'
import { answer, Halted, problem } from '../respond'
import { outsideExams } from './exam'

/** What acts are rendered with. It is fetched with the first question for help. */
const engine = () => import('../../procedures/engine/step-help')

/** `GET api/lab/run/acts?step=ID`, `GET api/lab/run/hints?step=ID&level=…`, `GET api/lab/run/backup?step=ID`: the file of a step */
export const stepHelpHandlers = (host: WorldHost) => [
  http.get('*/api/lab/run/acts', async ({ request }) => {
    const { acts } = await helpWith(host, request, PLAYED)
    return answer({ acts })
  }),
  http.get('*/api/lab/run/hints', async ({ request }) => {
    const level = v.safeParse(v.picklist(HINT_LEVELS), parameter(request, 'level'))
    if (!level.success)
      throw new Halted(problem('invalid', 'There is no such hint.', { known: [...HINT_LEVELS] }))
    return answer((await helpWith(host, request, [level.output])).hint(level.output))
  }),
  http.get('*/api/lab/run/backup', async ({ request }) => {
    const { backup, metadata, pem } = await helpWith(host, request, PLAYED)
    if (metadata) return answer(await metadataFile(host, metadata))
    if (pem !== null) return answer({ fileName: 'certificate.pem', content: btoa(pem) } satisfies ShelfFile)
    if (!backup) return problem('not-found', 'No file is chosen in this step.')
    const { backupFile } = await files()
    const file: ShelfFile = {
      fileName: backupFileName(backup, backup.at),
      content: await backupFile(backup),
    }
    return answer(file)
  }),
]

/** The file of metadata as the machine exports it now. */
async function metadataFile(
  host: WorldHost,
  { from, fileName }: NonNullable<StepHelp['metadata']>,
): Promise<ShelfFile> {
  const [{ world }, { samlMetadataText }] = await Promise.all([
    host.read(),
    import('../../single-sign-on/index'),
  ])
  return { fileName, content: btoa(samlMetadataText(world, expresswayOf(world, from))) }
}

const parameter = (request: Request, name: string) => new URL(request.url).searchParams.get(name) ?? ''

/** The help in which the acts of a step are seen: to be shown them, or to have them done. */
const PLAYED: readonly Help[] = ['show', 'do']

/**
 * The help with the step that the request names, of those kinds. Halts with 404 where no procedure runs or has no such
 * step, and with 403 where the mode of the run keeps it back.
 */
async function helpWith(host: WorldHost, request: Request, kinds: readonly Help[]): Promise<StepHelp> {
  const { world, progress } = await outsideExams(host, 'Help is given')
  const { procedureNamed } = await import('../../procedures/catalogue')
  const procedure = progress && procedureNamed(progress.procedure)
  if (!procedure) throw new Halted(problem('not-found', 'No procedure runs.'))
  const step = parameter(request, 'step')
  const { stepHelp } = await engine()
  const help = stepHelp(procedure, world, progress, step)
  if (!help) {
    const { stepIdsOf } = await import('../../procedures/engine/run')
    const known = stepIdsOf(procedure.id)
    throw new Halted(problem('not-found', `${procedure.title} has no such step.`, { known }))
  }
  if (isHelpGiven(world, progress, step, kinds)) return help
  throw new Halted(problem('forbidden', 'Who practises takes this help first, which counts.'))
}
