/** The platforms that a package can be made for. */
export const FORMATS = ['scorm12', 'scorm2004', 'cmi5'] as const
export type Format = (typeof FORMATS)[number]

/** What a page of a package says of itself in its head. */
export type Exercise = {
  readonly format: Format
  /** A start link's question: `scenario=cluster-of-three&procedure=add-peer`. */
  readonly question: string
  /** The score from which it is passed, of a hundred; the platform may have another one. */
  readonly passMark: number
}

const metaOf = (name: string) =>
  document.querySelector<HTMLMetaElement>(`meta[name="sixpeer:${name}"]`)?.content

/** Reads what the page says of itself; throws where it is no page of a package, or a damaged one. */
export function exerciseHere(): Exercise {
  const format = FORMATS.find((one) => one === metaOf('format'))
  const question = metaOf('exercise')
  const passMark = Number(metaOf('pass-mark'))
  if (format === undefined || question === undefined || !(passMark >= 0 && passMark <= 100))
    throw new Error('This page says of no exercise that it is one. Make the package anew.')
  return { format, question, passMark }
}
