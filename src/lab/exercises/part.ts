import type { Draft } from './draft'

/** A part of the form: what it shows, and how it changes that. */
export type PartProps = { readonly draft: Draft; readonly set: (change: Partial<Draft>) => void }

type Numbers = 'seed' | 'learner' | 'limit' | 'step' | 'passMark' | 'mostHelp'

/** A field of a number, as it is typed. */
export const numberField = ({ draft, set }: PartProps, key: Numbers) => ({
  type: 'number',
  min: 0,
  value: draft[key],
  onChange: ({ target }: { readonly target: { readonly value: string } }) => set({ [key]: target.value }),
})
