import type { FieldDefinition } from '#contract/settings/field'
import { PEERS_MAX } from '#contract/settings/system/clustering'
import type { ClusteringStatus } from '#contract/wire/status'
import { LabMark } from '../../components/LabMark'
import type { Beside } from '../../components/settings/Sections'
import type { Texts } from '../../components/settings/texts'
import { WhyButton } from '../../components/WhyButton'

type Row = ClusteringStatus['rows'][number]

const rowNumbers = new Map(
  Array.from({ length: PEERS_MAX }, (_, position) => [`peer${position + 1}Address`, position + 1]),
)

/** The colours of the words beside the peer rows. */
const wordLook: Readonly<Record<Row['word'], string>> = {
  '': '',
  'This system': 'text-ink',
  Unknown: 'text-unknown',
  Failed: 'text-bad',
  Active: 'text-good',
}

/** What the Clustering page shows around a field: the word of a peer row, and how the field differs elsewhere. */
export function clusteringBeside(
  host: string,
  status: ClusteringStatus,
  field: FieldDefinition,
  texts: Texts,
): Beside {
  const row = status.rows.find(({ index }) => index === rowNumbers.get(field.key))
  const lines = [
    ...(row?.marker ? [row.marker] : []),
    ...differenceLines(status, field),
    ...certificateLines(status, row, texts),
  ]
  return {
    words: row?.word ? <strong className={wordLook[row.word]}>{row.word}</strong> : undefined,
    after:
      row?.word === 'Failed' ? (
        <WhyButton question={{ host, row: row.index }} about={field.label} />
      ) : undefined,
    below:
      lines.length > 0
        ? lines.map((line) => (
            <p key={line} className="m-0 text-[#7a4a00]">
              <LabMark />
              {line}
            </p>
          ))
        : undefined,
  }
}

/** The same field on peers in contact, where it reads otherwise: a line for each other value (ADD-42 to ADD-46). */
export function differenceLines(
  { differences }: Pick<ClusteringStatus, 'differences'>,
  { key }: Pick<FieldDefinition, 'key'>,
): string[] {
  const ofField = differences.filter(({ field }) => field === key)
  const values = [...new Set(ofField.map(({ there }) => there))]
  return values.map((value) => {
    const same = ofField.filter(({ there }) => there === value)
    const peers = same.map(({ peer }) => peer).join(', ')
    const here = same[0]?.here || 'a blank field'
    return `${peers} ${same.length > 1 ? 'have' : 'has'} ${value || 'a blank field'}; this system has ${here}.`
  })
}

/** With Enforce the own row must be a name of the own certificate: the names are there to compare (CRE-44). */
function certificateLines(status: ClusteringStatus, row: Row | undefined, texts: Texts): string[] {
  if (row?.word !== 'This system' || texts['tlsVerificationMode'] !== 'Enforce') return []
  const names = status.certificateNames
  return [`Names in the certificate of this system: ${names.length > 0 ? names.join(', ') : 'none'}.`]
}
