/**
 * How much is kept of what only grows, each by itself and the oldest gone first. The product's figures where it has one
 * in lines; decision 0017 says where each comes from.
 */
export const keptAtMost = {
  /** Lines of the Event Log of one Expressway: a page of it. The Network Log is a part of these. */
  eventLog: 1000,
  /** Lines of the Configuration Log of one Expressway. */
  configurationLog: 1000,
  /** Rows of the call history of one Expressway, and with them the calls that somebody placed or cut. */
  endedCalls: 500,
  /** Rows of the search history of one Expressway. */
  searches: 255,
  /** Backups and system snapshots that one Expressway remembers to have given, of each. */
  files: 100,
  /** Markers in the diagnostic log. */
  markers: 1000,
  /** Sessions on one Expressway beyond which those that have timed out are forgotten. */
  sessions: 100,
  /** Times of saved items on one Expressway beyond which those of items that are gone are forgotten. */
  savedItems: 1000,
  /** Answers of name servers that all askers together keep. */
  dnsReplies: 500,
  /** Names of which it is known which record is given first the next time. */
  dnsTurns: 500,
  /** Lines of the log of one endpoint. */
  attempts: 200,
  /** Mistakes of the guide's list in a world in which no procedure runs; one that runs counts from where it began. */
  mistakes: 1000,
} as const
