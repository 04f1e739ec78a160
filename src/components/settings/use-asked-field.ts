import { useEffect } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { useLocation } from 'react-router'
import * as v from 'valibot'
import { useFrame } from '../use-frame'
import type { Texts } from './texts'

const stateSchema = v.object({ field: v.string() })

/** Goes to the field that whoever led here has named, by its key: `{ state: { field: 'peer2Address' } }`. */
export function useAskedField(form: UseFormReturn<Texts>): void {
  const { state, key } = useLocation()
  const asked = v.safeParse(stateSchema, state)
  const field = asked.success ? asked.output.field : undefined
  const { setFocus } = form
  // A page is hidden until the frame around it has come, and what is hidden takes no focus.
  const isShown = useFrame() !== undefined
  useEffect(() => {
    if (isShown && field !== undefined) setFocus(field)
  }, [isShown, field, key, setFocus])
}
