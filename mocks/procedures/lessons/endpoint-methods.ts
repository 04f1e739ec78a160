/** How an endpoint finds a cluster and keeps it when a peer fails, the best way first (END-02). */
type Method = { readonly name: string; readonly text: string }

const inWords = (methods: readonly Method[]) =>
  methods.map(({ name, text }, index) => `${index + 1}. ${name}: ${text}`).join('\n')

const sipMethods: readonly Method[] = [
  {
    name: 'SIP outbound',
    text: 'it is registered to two peers at a time, so that it can always be reached.',
  },
  {
    name: 'DNS SRV',
    text: 'one question for the cluster name tells it all peers; the answer may be kept for a day.',
  },
  {
    name: 'DNS round robin',
    text: 'an A record of the cluster name that gives the next peer at each question; it must be forgotten within a minute.',
  },
  { name: 'Fixed address', text: 'one peer, and no other when that one is down.' },
]

const h323Methods: readonly Method[] = [
  { name: 'DNS SRV', text: 'as for SIP.' },
  { name: 'DNS round robin', text: 'as for SIP.' },
  { name: 'Fixed address', text: 'it needs that one peer only for its first registration.' },
]

/** The four ways of a SIP endpoint. */
export const sipWays = `A SIP endpoint, the best way first:\n${inWords(sipMethods)}`

/** The three ways of an H.323 endpoint. */
export const h323Ways = `An H.323 endpoint, the best way first:\n${inWords(h323Methods)}\nWhichever it is, the registration brings the list of alternate gatekeepers, and from that it takes the next peer.`
