/** The header by which a client tells an answer of the lab from a static host's index.html. */
export const ANSWERED_BY = 'x-answered-by'

/** Asking again under the same id, because nobody answered, changes nothing twice. */
export const REQUEST_ID = 'x-request-id'

/**
 * On a read of the console, or of Cisco TMS: the page that the read shows, as `placeSchema` or `tmsPlaceSchema` has it.
 * Without it nobody looks at anything.
 */
export const SHOWN_ON = 'sixpeer-page'

/** The moment of the past that a request is about. It reads the world of that moment, and changes nothing. */
export const MOMENT = 'sixpeer-moment'

/** On a request that would change something: nothing is changed, and the answer says what would come of it. */
export const WHAT_IF = 'sixpeer-what-if'
