import { useCallback, useEffect, useRef } from 'react'
import { type NavigateOptions, useNavigate } from 'react-router'

/**
 * Leads on to where an answer leads: what was signed in, saved, signed out. Gives the way there, which does nothing once
 * its page has gone: whoever went somewhere else meanwhile stays there, as in a browser that gives the request up.
 */
export function useGoOn(): (path: string, options?: NavigateOptions) => Promise<void> {
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
      if (stands.current) await navigate(path, options)
    },
    [navigate],
  )
}
