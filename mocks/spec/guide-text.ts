import type { Line, Scene } from './line'
import type { Session } from './session'
import { span } from './styles/style'

/** One step of an illustrated guide. */
type GuideStep = {
  readonly title: string
  /** What is to be done, in the words of the step. */
  readonly text: string
  /** What is done, sentence after sentence, each with its picture where it has one. */
  readonly sentences: readonly { readonly text: string; readonly picture: string | null }[]
  /** What is true once it is done. */
  readonly expects: readonly string[]
  /** The rows of the guide behind it. */
  readonly guide: readonly string[]
}

/** An illustrated guide before it is a page or a text. */
export type GuideText = { readonly title: string; readonly steps: readonly GuideStep[] }

/** What somebody did, as a guide for others: of each step what is done, the names of its pictures, and what to expect. */
export function guideText({ title, scenes }: Session): GuideText {
  let taken = 0
  const nextPicture = () => {
    taken += 1
    return `${String(taken).padStart(2, '0')}.png`
  }
  const steps = scenes.flatMap((scene) => {
    const sentences = scene.lines.flatMap((line) => sentenceOf(line, nextPicture))
    return scene.step ? [{ ...told(scene, scene.step), sentences }] : []
  })
  return { title, steps }
}

const told = ({ title }: Scene, { text, expects, guide }: NonNullable<Scene['step']>) => ({
  title,
  text,
  expects,
  guide,
})

function sentenceOf(line: Line, nextPicture: () => string): readonly GuideStep['sentences'][number][] {
  if (line.does === 'show') return [{ text: line.sentence, picture: nextPicture() }]
  if (line.does === 'advance') return [{ text: `Let ${span(line.milliseconds)} pass.`, picture: null }]
  return line.does === 'note' ? [{ text: line.words, picture: null }] : []
}
