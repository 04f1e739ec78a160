import type { SentFile } from '#contract/wire/file'
import {
  type ConnectivityQuestion,
  checksSchema,
  type DnsQuestion,
  dnsAnswerSchema,
  locateAnswerSchema,
  type PatternQuestion,
  patternAnswerSchema,
  pingAnswerSchema,
  type SecureTraversalQuestion,
  traceAnswerSchema,
} from '#contract/wire/tools'
import { call } from './client'

const at = (host: string, tool: string, asked: URLSearchParams) =>
  `${encodeURIComponent(host)}/tools/${tool}?${asked}`

/** Asks the DNS servers of an Expressway, from there. */
export function lookUpDns(host: string, question: DnsQuestion) {
  return call({
    path: `${encodeURIComponent(host)}/tools/dns-lookup`,
    method: 'POST',
    body: question,
    answer: dnsAnswerSchema,
  })
}

/** Pings a host from an Expressway. */
export function ping(host: string, asked: string) {
  return call({ path: at(host, 'ping', new URLSearchParams({ host: asked })), answer: pingAnswerSchema })
}

/** The hops from an Expressway to a host. */
export function trace(host: string, tool: 'traceroute' | 'tracepath', asked: string) {
  return call({ path: at(host, tool, new URLSearchParams({ host: asked })), answer: traceAnswerSchema })
}

/** Tries a pattern on an alias. */
export function checkPattern(host: string, question: PatternQuestion) {
  return call({ path: at(host, 'check-pattern', new URLSearchParams(question)), answer: patternAnswerSchema })
}

/** Asks where a call to an alias would go. */
export function locate(host: string, asked: { alias: string; hopCount: string; protocol: string }) {
  return call({ path: at(host, 'locate', new URLSearchParams(asked)), answer: locateAnswerSchema })
}

/** Looks for a service in DNS, and whether its systems answer an Expressway. */
export function testConnectivity(host: string, question: ConnectivityQuestion) {
  return call({ path: at(host, 'connectivity-test', new URLSearchParams(question)), answer: checksSchema })
}

/** Tries whether an Expressway and a traversal server would trust each other. */
export function testSecureTraversal(host: string, question: SecureTraversalQuestion) {
  return call({
    path: at(host, 'secure-traversal-test', new URLSearchParams(question)),
    answer: checksSchema,
  })
}

/** Tries whether somebody could sign in to an Expressway with a certificate. */
export function testClientCertificate(host: string, file: SentFile) {
  return call({
    path: `${encodeURIComponent(host)}/tools/client-certificate-test`,
    method: 'POST',
    body: { file },
    answer: checksSchema,
  })
}
