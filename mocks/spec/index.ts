import type { CommandLog } from '#contract/wire/lab'
import type { Spec, SpecStyle } from '#contract/wire/spec'
import { withPlaceholders } from './placeholders'
import { readSession, type Session, type Unreadable } from './session'
import { pageObjectSpec } from './styles/page-objects'
import { plainSpec } from './styles/plain'

const styles: { readonly [S in SpecStyle]: (session: Session) => string } = {
  plain: plainSpec,
  'page-objects': pageObjectSpec,
}

/** A log as a Playwright spec that does the same again, from that entry on; or why it cannot be read. */
export async function specOf(log: CommandLog, style: SpecStyle, from = 0): Promise<Spec | Unreadable> {
  const read = await readSession(log, from)
  if ('wrong' in read) return read
  const session = withPlaceholders(read, log)
  const { title, scenes } = session
  const notes = scenes.flatMap(({ lines }) =>
    lines.flatMap((line) => (line.does === 'note' ? [line.words] : [])),
  )
  return {
    title,
    fileName: `${title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 60)}.spec.ts`,
    text: styles[style](session),
    left: [...new Set(notes)],
  }
}
