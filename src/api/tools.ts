import { type DnsQuestion, dnsAnswerSchema, pingAnswerSchema } from '#contract/wire/tools'
import { call } from './client'

const at = (host: string, tool: string, asked: URLSearchParams) =>
  `${encodeURIComponent(host)}/tools/${tool}?${asked}`

/** Asks the DNS servers of an Expressway, from there. */
export function lookUpDns(host: string, question: DnsQuestion) {
  const asked = new URLSearchParams({ host: question.host, type: question.type })
  for (const server of question.servers) asked.append('server', server)
  return call({ path: at(host, 'dns-lookup', asked), answer: dnsAnswerSchema })
}

/** Pings a host from an Expressway. */
export function ping(host: string, asked: string) {
  return call({ path: at(host, 'ping', new URLSearchParams({ host: asked })), answer: pingAnswerSchema })
}
