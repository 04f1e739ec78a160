/** The help of a password that belongs to a name above it. */
export const PASSWORD_OF_NAME = 'The password that goes with the name.'

/** What follows where a blank field keeps what is there. */
export const KEPT_WHEN_BLANK = 'Left blank, it stays as it is.'

/** The help of such a password where a blank field keeps the one that is there. */
export const KEPT_PASSWORD_OF_NAME = `${PASSWORD_OF_NAME} ${KEPT_WHEN_BLANK}`

/** The help of `ICE support`, of a zone and of a subzone. */
export const ICE_SUPPORT = 'Whether ICE messages are passed on. Default: Off.'

/** The help of the least time between two refreshes; its range follows. */
export const SHORTEST_REFRESH = 'The shortest refresh that is accepted.'
