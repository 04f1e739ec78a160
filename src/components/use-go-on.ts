import { useCallback, useEffect, useRef } from 'react'
import { type NavigateOptions, useNavigate } from 'react-router'

/**
 * Leads on to where an answer leads: what was signed in, saved, signed out. Gives the way there, which does nothing once
 * its page has gone: whoever went somewhere else meanwhile stays there, as in a browser that gives the request up. Tells
 * whether one was led on.
 */
export function useGoOn(): (path: string, options?: NavigateOptions) => Promise<boolean> {
  const navigate = useNavigate()
  const stands = useRef(false)
  useEffect(() => {
    stands.current = true
    return () => {
      stands.current = false
    }
  }, [])
  return useCallback(
    async (path, options) => {
      const isHere = stands.current
      if (isHere) await navigate(path, options)
      return isHere
    },
    [navigate],
  )
}
