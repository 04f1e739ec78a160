/** A file that is not what it should be; the message tells the operator what it is instead. */
export class Unreadable extends Error {}
