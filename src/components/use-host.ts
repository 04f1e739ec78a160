import { useParams } from 'react-router'

/** The host of the console that is shown: what stands first in the URL, as typed in a browser. */
export function useHost(): string {
  const { host } = useParams()
  if (host === undefined) throw new Error('This stands outside the console of a host.')
  return host
}
