/** The guide's dagger: what is set on every peer and never copied (PSI-04 to PSI-21). Told as a description. */
export const PEER_MARK = { sign: '†', description: 'Peer-specific: set it on every peer' }
