import * as v from 'valibot'
import * as tools from '#contract/wire/tools'
import { atMachine } from './at-machine'

const { read, change } = atMachine('Tools', [])

const question = (schema: v.GenericSchema, text: string) => ({ schema, text })
const host = question(tools.pingQuestionSchema.entries.host, 'A name or an address')
const { alias, type, string, behavior, text } = tools.patternQuestionSchema.entries
const { service, domain } = tools.connectivityQuestionSchema.entries
const { name } = tools.secureTraversalQuestionSchema.entries
const locate = tools.locateQuestionSchema.entries

/** Questions that a machine asks the network: Maintenance > Tools. */
export const toolOperations = [
  change(
    'POST',
    '{host}/tools/dns-lookup',
    'Ask name servers',
    tools.dnsQuestionSchema,
    tools.dnsAnswerSchema,
    {
      example: { host: 'expe2.example.com', type: 'A', servers: [] },
    },
  ),
  read('{host}/tools/ping', 'Ping', tools.pingAnswerSchema, { query: { host } }),
  read('{host}/tools/traceroute', 'Traceroute', tools.traceAnswerSchema, { query: { host } }),
  read('{host}/tools/tracepath', 'Tracepath', tools.traceAnswerSchema, { query: { host } }),
  read('{host}/tools/connectivity-test', 'Test the services of a domain', tools.checksSchema, {
    query: { service: question(service, 'The service'), domain: question(domain, 'The domain') },
  }),
  read('{host}/tools/check-pattern', 'Check what a pattern makes of an alias', tools.patternAnswerSchema, {
    query: {
      alias: question(alias, 'The alias'),
      type: question(type, 'How the pattern is compared'),
      string: question(string, 'The pattern'),
      behavior: question(behavior, 'What becomes of an alias that fits'),
      text: question(text, 'What replaces the part that fits, or is added'),
    },
  }),
  read('{host}/tools/locate', 'Look for an alias as a call would', tools.locateAnswerSchema, {
    query: {
      alias: question(locate.alias, 'The alias'),
      hopCount: question(v.pipe(v.string(), v.regex(/^\d{1,3}$/)), 'From 1 to 255'),
      protocol: question(locate.protocol, 'The protocol of the call'),
    },
  }),
  read('{host}/tools/secure-traversal-test', 'Test a secure traversal connection', tools.checksSchema, {
    query: {
      host: question(tools.secureTraversalQuestionSchema.entries.host, 'The other side'),
      name: question(name, 'The TLS verify subject name'),
    },
  }),
  change(
    'POST',
    '{host}/tools/client-certificate-test',
    'Test a client certificate that nobody keeps',
    tools.clientCertificateQuestionSchema,
    tools.checksSchema,
  ),
]
