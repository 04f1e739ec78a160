import { useState } from 'react'
import { counted } from '#contract/counted'
import type { Certificate } from '#contract/wire/grading'
import { modeWords } from '../modes/mode-words'
import { begunWords, exerciseName, lasted, outcomeWords, profileWords } from '../results/result-words'
import { useWorldName } from '../use-world-name'
import { worldTime } from '../world-time'
import { inGroups } from './hash'

type CertificateSheetProps = { readonly known: Certificate; readonly hash: string }

/** A certificate as one sheet of paper: who, what, how it came out, and the hash by which it is found again. */
export function CertificateSheet({ known: { name, result }, hash }: CertificateSheetProps) {
  const worldName = useWorldName()
  const [today] = useState(() => new Date().toLocaleDateString('en-GB', { dateStyle: 'long' }))
  const { mode, limitMs, profile, endedAt, figures, score, mistakes, help, exercise, begunAtStep } = result
  const limit = limitMs === null ? '' : `, with a limit of ${lasted(limitMs)}`
  const rows = [
    ...(exercise === undefined ? [] : [['Exercise', exerciseName(result)]]),
    [
      'Outcome',
      `${outcomeWords[result.outcome].words}${mistakes.length > 0 ? `: ${counted(mistakes.length, 'mistake')}` : ''}`,
    ],
    ['Score', `${score.total} of 100`],
    ['Help taken', help.length === 0 ? 'None' : counted(help.length, 'time')],
    ['World', worldName(result)],
    ['Profile', profileWords[profile]],
    ['Mode', `${modeWords[mode].name}${limit}`],
    ...(begunAtStep === undefined ? [] : [['Begun', begunWords(begunAtStep)]]),
    ['Time taken', `${lasted(figures.tookMs)} in the world, until ${worldTime(endedAt)} of its clock`],
    ['Date of this sheet', today],
  ]
  return (
    <article
      aria-labelledby="certificate-title"
      className="sheet flex flex-col gap-4 rounded border border-(--lab-line) bg-(--lab-panel) p-4"
    >
      <div className="border-l-4 border-(--lab-good) pl-3">
        <p className="text-(--lab-soft)">Sixpeer: certificate</p>
        <h1 id="certificate-title" className="text-xl font-semibold">
          {result.title}
        </h1>
        <p className="text-(--lab-soft)">{`Guide, ${result.guide}.`}</p>
      </div>
      <p className="text-base">
        {'Passed by '}
        <strong className="wrap-anywhere">{name.trim() || '______________________________'}</strong>
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        {rows.map(([what, words]) => (
          <div key={what} className="contents">
            <dt className="text-(--lab-soft)">{what}</dt>
            <dd className="wrap-anywhere">{words}</dd>
          </div>
        ))}
      </dl>
      <section aria-labelledby="certificate-hash">
        <h2 id="certificate-hash" className="font-semibold">
          Hash of the hand-in (SHA-256)
        </h2>
        <p className="flex max-w-sm flex-wrap gap-x-3 font-mono">
          {inGroups(hash).map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: groups may be equal, and none ever moves
            <span key={index}>{`${group} `}</span>
          ))}
        </p>
      </section>
      <p className="max-w-xl text-xs">
        It is made of the name, the result and every command of the run. Where it fits the hand-in, neither
        was altered since this sheet was made, and the commands really lead to this result. It does not prove
        who sat at the keyboard, nor the date: there is no server, and nothing is signed.
      </p>
    </article>
  )
}
