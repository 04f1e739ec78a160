import { create } from 'zustand'
import { viewedMoment } from '#contract/wire/moment'

/** The moment that this tab looks at; null: the present. */
export const usePastStore = create<{ readonly moment: string | null }>()(() => ({ moment: viewedMoment() }))
