/** What a factory reset asks whether to keep, in the order of its questions (FRS-06 to FRS-12). */
export const FACTORY_KEEPS = [
  'option-keys',
  'fips140',
  'ip',
  'ssh-keys',
  'certificates',
  'passwords',
  'logs',
] as const
export type FactoryKeep = (typeof FACTORY_KEEPS)[number]

/** The last factory reset of a machine. */
export type FactoryReset = {
  /** When it was confirmed. */
  at: number
  /** What was answered with YES. Of FIPS140 and the ssh keys this is all that the lab knows (FRS-07, FRS-09). */
  kept: FactoryKeep[]
  /** What goes on: the disk is cleared, the Install Wizard waits for answers, or it is over. */
  phase: 'clearing' | 'wizard' | 'done'
}
