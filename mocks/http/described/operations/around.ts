import * as v from 'valibot'
import * as certificates from '#contract/wire/certificates'
import * as dns from '#contract/wire/dns'
import { peerComparisonSchema } from '#contract/wire/documents'
import * as endpoints from '#contract/wire/endpoints'
import * as provider from '#contract/wire/identity-provider'
import * as lab from '#contract/wire/lab'
import { openApiSchema } from '#contract/wire/openapi'
import { sideBySideSchema } from '#contract/wire/side-by-side'
import { syslogSchema } from '#contract/wire/syslog'
import { terminalCompletionSchema } from '#contract/wire/terminal'
import * as tms from '#contract/wire/tms'
import { shelfFileSchema, shelfSchema } from '#contract/wire/upgrade'
import * as workstation from '#contract/wire/workstation'
import { dnsReplySchema, zonesSchema } from '#contract/wire/zones'
import type { Operation } from '../operation'
import { asked, machine, mayAsk, ofLab } from './of-lab'

const names = ofLab('DNS')
const around = ofLab('Around the machines')
const manager = ofLab('Cisco TMS', ['moment'])
const devices = ofLab('Endpoints', ['moment'])

/** Names, as the name servers of the world answer them. */
export const dnsOperations: readonly Operation[] = [
  names.read('lab/dns', 'The zones, and what is odd about them', zonesSchema),
  names.change('POST', 'lab/dns', 'The addresses of a name', lab.dnsRecordSchema, lab.worldSummarySchema, {
    example: { name: 'expe2.example.com', addresses: ['10.0.0.12'] },
  }),
  names.change('POST', 'lab/dns/records', 'Change records', dns.dnsChangeSchema, zonesSchema, {
    example: { remove: [], add: [] },
  }),
  names.change(
    'POST',
    'lab/dns/preset',
    'Put an example into the zones',
    dns.presetChoiceSchema,
    zonesSchema,
  ),
  names.change('POST', 'lab/dns/ask', 'Ask a name server', dns.nameQuestionSchema, dnsReplySchema, {
    example: { asker: 'me', view: 'internal', name: 'expe1.example.com', type: 'A' },
  }),
]

const written = { fileName: v.string(), pem: v.string() }
const hosts = { ...asked('A machine, two to six times'), isRepeated: true as const }

/** What stands around the Expressways, and what they are compared in. */
export const aroundOperations: readonly Operation[] = [
  around.read('lab/calls', 'What a test call can go through', lab.callChoicesSchema, {
    query: { host: machine },
  }),
  around.change('POST', 'lab/calls', 'Place a test call', lab.testCallSchema, lab.testCallAnswerSchema),
  around.read('lab/keys', 'Option keys made for a unit', lab.keysForUnitSchema, { query: { host: machine } }),
  around.read('lab/backups', 'The backup of the day before', shelfFileSchema, { query: { host: machine } }),
  around.read('lab/shelf', 'The software images at hand', shelfSchema),
  around.read('lab/shelf/{name}', 'One of them', shelfFileSchema),
  around.read('lab/authority', 'The certification authorities', certificates.authoritiesSchema),
  around.change(
    'POST',
    'lab/authority/sign',
    'Sign a certificate request',
    certificates.signingSchema,
    v.object(written),
    { status: 201 },
  ),
  around.change(
    'POST',
    'lab/authority/revoke',
    'Publish what an authority no longer stands for',
    certificates.revokingSchema,
    v.object({ ...written, address: v.string() }),
    { status: 201, example: { serialNumbers: ['01'] } },
  ),
  around.read('lab/syslog', 'What remote syslog servers get', syslogSchema, {
    query: { server: mayAsk('The address of one') },
  }),
  around.read('lab/identity-provider', 'The identity provider', provider.identityProviderSchema),
  around.change(
    'POST',
    'lab/identity-provider',
    'Give it a file of metadata',
    provider.metadataImportSchema,
    provider.identityProviderSchema,
  ),
  around.read('lab/compare', 'What differs in the documents of machines', peerComparisonSchema, {
    query: { host: hosts },
  }),
  around.read('lab/side-by-side', 'One page of the console of several machines', sideBySideSchema, {
    query: { page: asked('The page, by its place in the menu'), host: hosts },
  }),
  around.change(
    'POST',
    'lab/workstation/line',
    'Type a line at the workstation',
    workstation.workstationLineSchema,
    workstation.workstationAnswerSchema,
    { example: { sessionId: 'mine', line: 'dig expe1.example.com' } },
  ),
  around.change(
    'POST',
    'lab/workstation/complete',
    'What Tab offers there',
    workstation.workstationCompleteSchema,
    terminalCompletionSchema,
    { example: { sessionId: 'mine', text: 'di' } },
  ),
]

/** Cisco TMS. */
export const tmsOperations: readonly Operation[] = [
  manager.read('tms', 'All that Cisco TMS shows', tms.tmsSchema, {
    headers: ['page'],
    problems: ['unreachable'],
  }),
  manager.change('POST', 'tms', 'Do something in Cisco TMS', tms.tmsChangeSchema, tms.tmsSchema, {
    headers: ['what-if'],
    problems: ['unreachable'],
  }),
  manager.read(
    'tms/diagnostics/{system}',
    'What Cisco TMS finds when it compares the peers of a cluster',
    tms.tmsDiagnosticsSchema,
    { problems: ['unreachable'] },
  ),
]

/** Endpoints that stand in the world one by one. */
export const endpointOperations: readonly Operation[] = [
  devices.read('endpoints/{id}', 'All that an endpoint shows', endpoints.endpointSchema),
  devices.change(
    'POST',
    'endpoints/{id}',
    'Do something at an endpoint',
    endpoints.endpointChangeSchema,
    endpoints.endpointSchema,
    { headers: ['what-if'], example: { kind: 'restart' } },
  ),
]

const { read } = ofLab('This description')

/** What describes all of it. */
export const descriptionOperations: readonly Operation[] = [
  read('openapi.json', 'This description, as OpenAPI 3.1', openApiSchema),
]
