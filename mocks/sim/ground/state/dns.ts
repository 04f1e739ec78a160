import type { DnsRecord, NameQuestion } from '#contract/wire/dns'

/** How a name server answers. `TIMEOUT`: none does. */
export type ReplyStatus = 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL' | 'REFUSED' | 'TIMEOUT'

/** An answer that an asker keeps until its shortest record has run out (END-18). */
export type KeptReply = Omit<NameQuestion, 'server'> & {
  at: number
  server: string
  /** Whether that server was named in the question. */
  isNamed: boolean
  answers: DnsRecord[]
}

/** What goes on at the name servers. A world has it from the first question on that is counted. */
export type DnsState = {
  /** How many questions have reached each name server. */
  queries: Record<string, number>
  /** How often each question was answered, by view, name and type: the next answer begins with the next record. */
  turns: Record<string, number>
  kept: KeptReply[]
}

/** How long a record lives of which nobody says otherwise (SRV-17). */
export const USUAL_TTL_SECONDS = 86_400

/** A service that lives shorter is asked for more often than anybody needs (END-13, END-26). */
export const SERVICE_TTL_SECONDS_MIN = 3_600
/** A rotating name that lives longer keeps a dead peer for too long (END-18, END-29). */
export const ROTATING_TTL_SECONDS_MAX = 60

/** The name server of the Internet, in worlds that name none. */
export const PUBLIC_NAME_SERVER = '198.51.100.53'
