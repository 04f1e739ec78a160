import { problemWith } from '#contract/settings/validate'
import type { Expressway } from '../../ground/world'
import { entryOf } from '../settings/read'

/** The questions of the Install Wizard about the network, by the field of the IP page that each fills in. */
const networkQuestions = ['lan1Ipv4Address', 'lan1Ipv4SubnetMask', 'ipv4Gateway'] as const
const passwordQuestions = ['rootPassword', 'adminPassword'] as const

export type InstallQuestion = (typeof networkQuestions)[number] | (typeof passwordQuestions)[number]

/** What the Install Wizard of a machine asks: nothing that its reset has kept (FRS-08, FRS-11, FRS-15). */
export function installQuestions({ factoryReset }: Expressway): readonly InstallQuestion[] {
  const kept = factoryReset?.kept ?? []
  return [
    ...(kept.includes('ip') ? [] : networkQuestions),
    ...(kept.includes('passwords') ? [] : passwordQuestions),
  ]
}

/** True for what belongs to the network; the others are passwords. */
export const isOfNetwork = (question: InstallQuestion): boolean =>
  networkQuestions.some((key) => key === question)

/** The field of the IP page that an answer fills in. */
export const installField = (question: InstallQuestion): string => `ip.${question}`

/** What is wrong with an answer; nothing when it will do. */
export function installProblem(question: InstallQuestion, answer: string): string | undefined {
  if (answer === '') return 'This cannot be blank.'
  return isOfNetwork(question) ? problemWith(entryOf(installField(question)).field, answer) : undefined
}

/** True from the confirmation of a factory reset until its Install Wizard is done. */
export function isBeingReset({ factoryReset }: Expressway): boolean {
  return factoryReset !== undefined && factoryReset.phase !== 'done'
}
